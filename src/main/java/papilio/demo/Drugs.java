package papilio.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.patient.HistoryEntry;
import papilio.patient.MedicationEntry;
import papilio.shared.PartialDate;

/** What a patient takes beside the study drug, and had before it. */
final class Drugs {
    private static final List<String> STEPS =
            List.of("50", "40", "30", "25", "20", "15", "12.5", "10", "7.5", "5", "2.5");
    private static final double[] FIRST_STEP = {3, 5, 9, 8, 17, 22, 6, 16, 6, 8};
    private static final String LUPUS = "Systemic lupus erythematosus 系统性红斑狼疮";

    private Drugs() {}

    static List<MedicationEntry> of(
            Person person, Health health, LocalDate baseline, List<Visits.Visit> visits, LocalDate until, long seed) {
        var dice = person.dice(seed, "drugs");
        var all = new ArrayList<>(prednisone(health, baseline, visits, dice));
        var since = baseline.minusYears(dice.between(1, 8));
        if (dice.chance(0.88)) all.add(lasting("羟氯喹", "Hydroxychloroquine", "200", "mg", "BID", since.getYear() + ""));
        var stops = dice.chance(0.25) ? day(baseline.plusDays(dice.between(90, 200)), until) : null;
        switch (dice.weighted(45, 9, 9, 37)) {
            case 0 -> all.add(drug("吗替麦考酚酯", "Mycophenolate mofetil", "0.75", "g", "BID", month(since), stops));
            case 1 -> all.add(drug("硫唑嘌呤", "Azathioprine", "50", "mg", "BID", month(since), stops));
            case 2 -> all.add(drug("他克莫司", "Tacrolimus", "1", "mg", "BID", month(since), stops));
            default -> {}
        }
        if (dice.chance(0.5))
            all.add(lasting("碳酸钙D3", "Calcium carbonate; vitamin D3", "600", "mg", "QD", month(since)));
        return all;
    }

    /** One row for each step of the dose; it falls at visits where the disease has quietened. */
    private static List<MedicationEntry> prednisone(
            Health health, LocalDate baseline, List<Visits.Visit> visits, Dice dice) {
        var rows = new ArrayList<MedicationEntry>();
        var step = dice.weighted(FIRST_STEP);
        var started = month(baseline.minusMonths(dice.between(2, 30)));
        for (var visit : visits) {
            var on = visit.on();
            if (on == null || !on.isAfter(baseline) || visit.unplanned() || step + 1 >= STEPS.size()) continue;
            if (!dice.chance(health.responds() ? 0.78 : 0.3)) continue;
            rows.add(prednisone(STEPS.get(step), started, on.minusDays(1).toString()));
            started = on.toString();
            step = Math.min(STEPS.size() - 1, step + (step < 6 && dice.chance(0.6) ? 2 : 1));
        }
        rows.add(prednisone(STEPS.get(step), started, null));
        return rows;
    }

    private static MedicationEntry prednisone(String milligrams, String started, @Nullable String ended) {
        return drug("泼尼松", "Prednisone", milligrams, "mg", "QD", started, ended);
    }

    /** What was given for an event. */
    static MedicationEntry treatment(
            String name,
            String indication,
            String amount,
            String unit,
            String frequency,
            String route,
            LocalDate from,
            LocalDate to) {
        return new MedicationEntry(
                null,
                chinese(name),
                english(name),
                null,
                indication,
                amount,
                unit,
                frequency,
                route,
                PartialDate.of(from.toString()),
                PartialDate.of(to.toString()),
                false);
    }

    static List<HistoryEntry> history(Person person, Health health, LocalDate baseline, long seed) {
        var dice = person.dice(seed, "history");
        var rows = new ArrayList<HistoryEntry>();
        var since = Math.min(24, (int) dice.exponential(6.5));
        var year = baseline.getYear() - Math.min(since, person.age() - 12);
        rows.add(condition(LUPUS, "MUSC", String.valueOf(year)));
        if (health.nephritis)
            rows.add(condition(
                    "Lupus nephritis 狼疮性肾炎",
                    "RENAL",
                    String.valueOf(Math.min(baseline.getYear(), year + dice.between(0, 4)))));
        if (dice.chance(0.14))
            rows.add(condition("Hypertension 高血压", "VASC", String.valueOf(baseline.getYear() - dice.between(0, 3))));
        if (dice.chance(0.08))
            rows.add(condition(
                    "Hypothyroidism 甲状腺功能减退", "ENDO", String.valueOf(baseline.getYear() - dice.between(0, 5))));
        if (dice.chance(0.1))
            rows.add(condition("Osteoporosis 骨质疏松", "MUSC", String.valueOf(baseline.getYear() - dice.between(0, 3))));
        if (dice.chance(0.07))
            rows.add(condition("Herpes zoster 带状疱疹", "INFEC", month(baseline.minusMonths(dice.between(14, 60)))));
        return rows;
    }

    private static HistoryEntry condition(String term, String system, String started) {
        return new HistoryEntry(
                null,
                chinese(term),
                english(term),
                papilio.safety.codes.BodySystem.valueOf(system).english(),
                null,
                PartialDate.of(started),
                null);
    }

    private static MedicationEntry lasting(
            String name, String standard, String amount, String unit, String frequency, String started) {
        return drug(name, standard, amount, unit, frequency, started, null);
    }

    private static MedicationEntry drug(
            String name,
            String standard,
            String amount,
            String unit,
            String frequency,
            String started,
            @Nullable String ended) {
        return new MedicationEntry(
                null,
                name,
                standard,
                null,
                LUPUS,
                amount,
                unit,
                frequency,
                "ORAL",
                PartialDate.of(started),
                ended == null ? null : PartialDate.of(ended),
                ended == null);
    }

    private static @Nullable String day(LocalDate day, LocalDate until) {
        return day.isBefore(until) ? day.toString() : null;
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }

    /** The words before the Chinese ones. */
    private static String english(String name) {
        return name.substring(0, name.lastIndexOf(' ')).strip();
    }

    private static String chinese(String name) {
        return name.substring(name.lastIndexOf(' ')).strip();
    }

    /** What is still taken when a patient dies ends then. */
    static List<MedicationEntry> until(LocalDate died, List<MedicationEntry> rows) {
        return rows.stream()
                .map(row -> !row.ongoing()
                        ? row
                        : drug(
                                row.name(),
                                row.standardName() == null ? row.name() : row.standardName(),
                                row.amount() == null ? "" : row.amount(),
                                row.unit() == null ? "" : row.unit(),
                                row.frequency() == null ? "" : row.frequency(),
                                row.started() == null
                                        ? died.toString()
                                        : row.started().text(),
                                died.toString()))
                .toList();
    }
}
