package papilio.demo;

import static papilio.demo.DemoStudy.DOSE_EVERY_DAYS;
import static papilio.demo.DemoStudy.TODAY;
import static papilio.demo.DemoStudy.WEEKS_OF_DOSES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The weekly injections of a patient: on the day, a little off it, missed for a reason, on hold, at half the dose. */
final class Doses {
    private static final List<String> REASONS = List.of(
            "FORGOT",
            "TRAVEL",
            "NO_SUPPLY",
            "COST",
            "INFECTION",
            "FELT_WELL",
            "ACCESS",
            "VACCINE",
            "INJ_FEAR",
            "UNKNOWN");
    private static final double[] REASON_WEIGHTS = {26, 20, 9, 6, 14, 9, 8, 4, 2, 2};
    private static final int LATEST_OFFSET = 3;

    private Doses() {}

    /** A row of treatment: DOSE, MISSED or HOLD; a hold ends on the first day back. */
    record Treatment(
            String kind,
            @Nullable Integer milligrams,
            @Nullable LocalDate plannedOn,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable String reason,
            @Nullable String lot) {}

    /** A pause that a physician ordered, in days from the first dose; the last day is the first day back. */
    record Hold(int from, int to, String reason) {
        static final int GOES_ON = Integer.MAX_VALUE;

        boolean covers(int day) {
            return from <= day && day < to;
        }
    }

    static List<Treatment> of(
            Person person, LocalDate firstDose, Fate fate, List<Hold> holds, int reducedFrom, long seed) {
        var dice = person.dice(seed, "doses");
        var forgetful = Math.min(0.35, dice.exponential(0.085));
        var rows = new ArrayList<Treatment>();
        for (var hold : holds) {
            var from = firstDose.plusDays(hold.from());
            var back = hold.to() == Hold.GOES_ON ? null : firstDose.plusDays(hold.to());
            rows.add(new Treatment("HOLD", null, null, from, back, hold.reason(), null));
        }
        for (var week = 0; week < WEEKS_OF_DOSES; week++) {
            var day = week * DOSE_EVERY_DAYS;
            var due = firstDose.plusDays(day);
            if (day > fate.lastDoses() || due.isAfter(TODAY)) break;
            if (holds.stream().anyMatch(hold -> hold.covers(day))) continue;
            var offset = week == 0 ? 0 : offset(dice);
            var missed = week > 0 && dice.chance(forgetful);
            var reason = REASONS.get(dice.weighted(REASON_WEIGHTS));
            if (missed) {
                if (due.plusDays(LATEST_OFFSET).isBefore(TODAY))
                    rows.add(new Treatment("MISSED", null, due, due, null, reason, null));
                continue;
            }
            var given = due.plusDays(offset);
            if (given.isAfter(TODAY.minusDays(1)) || day + offset > fate.lastDoses()) continue;
            rows.add(new Treatment("DOSE", day >= reducedFrom ? 80 : 160, due, given, null, null, lot(given)));
        }
        return rows;
    }

    static LocalDate lastDose(List<Treatment> rows, LocalDate firstDose) {
        return rows.stream()
                .filter(row -> "DOSE".equals(row.kind()))
                .map(Treatment::startedOn)
                .max(LocalDate::compareTo)
                .orElse(firstDose);
    }

    private static int offset(Dice dice) {
        var days = dice.weighted(76, 16, 6, 2);
        return dice.chance(0.35) ? -days : days;
    }

    private static String lot(LocalDate day) {
        return "DEMO-" + day.minusMonths(3).getYear() + "Q"
                + ((day.minusMonths(3).getMonthValue() - 1) / 3 + 1);
    }
}
