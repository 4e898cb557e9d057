package papilio.safety.signal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of a patient's laboratory values meet a rule of the special interests. A value is proposed once an episode, and again
 * when it gets worse; an episode ends with a value that meets the rule no more. Values up to the day of the first dose begin
 * an episode but are not proposed.
 */
public final class LabRules {
    /** A laboratory without a range of its own. */
    private static final double IGG_LOWER_LIMIT = 7.0;

    private static final Set<String> IGG = Set.of("IGG");
    private static final Set<String> IGM = Set.of("IGM");
    private static final Set<String> NEUTROPHILS = Set.of("ANC", "NEUT");
    private static final Set<String> LYMPHOCYTES = Set.of("LYM", "LYMPH");
    private static final Set<String> PLATELETS = Set.of("PLT", "PLAT");
    private static final Set<String> TRANSAMINASES = Set.of("ALT", "AST");
    private static final Set<String> BILIRUBIN = Set.of("TBIL", "BILI");
    private static final Set<String> HBV = Set.of("HBSAG", "HBVDNA");

    /** The tests that the rules look at; nothing else needs to be read. */
    public static final Set<String> CODES = Set.of(
            "IGG", "IGM", "ANC", "NEUT", "LYM", "LYMPH", "PLT", "PLAT", "ALT", "AST", "TBIL", "BILI", "HBSAG",
            "HBVDNA");

    /** @param beside another value without which the rule would not be met */
    private record Judged(
            LabValue value,
            int rank,
            String term,
            @Nullable Integer grade,
            boolean alert,
            @Nullable LabValue beside) {
        Judged(LabValue value, int rank, String term, @Nullable Integer grade, boolean alert) {
            this(value, rank, term, grade, alert, null);
        }

        String facts() {
            return beside == null ? value.words() : value.words() + " · " + beside.words();
        }
    }

    private final SignalLimits limits;
    private final LocalDate firstDose;
    private final List<LabValue> values;
    private final List<Proposal> found = new ArrayList<>();

    private LabRules(SignalLimits limits, LocalDate firstDose, List<LabValue> values) {
        this.limits = limits;
        this.firstDose = firstDose;
        this.values = values.stream()
                .sorted(Comparator.comparing(LabValue::takenOn).thenComparing(LabValue::id))
                .toList();
    }

    /** @param values all of one patient's; {@code rules} and {@code limits} those of the study */
    public static List<Proposal> of(
            Set<SignalRule> rules, SignalLimits limits, LocalDate firstDose, List<LabValue> values) {
        var all = new LabRules(limits, firstDose, values);
        if (rules.contains(SignalRule.LOW_IGG)) all.episodes(SignalRule.LOW_IGG, IGG, all::igg);
        if (rules.contains(SignalRule.LOW_IGM)) all.episodes(SignalRule.LOW_IGM, IGM, all::igm);
        if (rules.contains(SignalRule.CYT)) all.cytopenia();
        if (rules.contains(SignalRule.LIV)) all.liver();
        if (rules.contains(SignalRule.HBV)) all.hepatitis();
        return List.copyOf(all.found);
    }

    private void cytopenia() {
        cells(NEUTROPHILS, limits.neutrophils(), "Neutrophil count decreased");
        cells(LYMPHOCYTES, limits.lymphocytes(), "Lymphocyte count decreased");
        cells(PLATELETS, limits.platelets(), "Platelet count decreased");
    }

    private void cells(Set<String> codes, BigDecimal below, String term) {
        episodes(SignalRule.CYT, codes, value -> cells(value, below.doubleValue(), term));
    }

    private interface Judge {
        /** Null where the value says nothing about the rule; rank 0 where it does not meet it. */
        @Nullable
        Judged judge(LabValue value);
    }

    private @Nullable Judged igg(LabValue value) {
        var grams = value.gramsPerLitre();
        if (grams == null) return null;
        var lower = value.lowerGrams();
        var limit = lower == null ? IGG_LOWER_LIMIT : lower;
        var band = IggBand.of(grams, limit);
        var alert = grams < limits.iggAlert().doubleValue();
        return new Judged(
                value,
                band.ordinal() * 2 + (alert ? 1 : 0),
                "IgG decreased",
                band == IggBand.NORMAL ? null : band.ordinal(),
                alert);
    }

    private @Nullable Judged igm(LabValue value) {
        var grams = value.gramsPerLitre();
        if (grams == null) return null;
        var alert = grams < limits.igmAlert().doubleValue();
        var lower = value.lowerGrams();
        var low = lower != null && grams < lower;
        return new Judged(value, alert ? 2 : low ? 1 : 0, "IgM decreased", null, alert);
    }

    private static @Nullable Judged cells(LabValue value, double below, String term) {
        var count = value.cells();
        if (count == null) return null;
        var grade = GradeSuggestion.of(term, count, value.lowerCells(), null, null);
        var known = grade == null ? 0 : grade;
        return new Judged(value, count < below ? 1 + known : 0, term, grade, known >= 4);
    }

    private void episodes(SignalRule rule, Set<String> codes, Judge judge) {
        var worst = 0;
        for (var value : values) {
            if (!codes.contains(value.code())) continue;
            var judged = judge.judge(value);
            if (judged != null) worst = next(rule, judged, worst);
        }
    }

    /** The worst of the episode so far. */
    private int next(SignalRule rule, Judged judged, int worst) {
        if (judged.rank() == 0) return 0;
        if (judged.rank() > worst && judged.value().takenOn().isAfter(firstDose)) propose(rule, judged);
        return Math.max(worst, judged.rank());
    }

    private void propose(SignalRule rule, Judged judged) {
        var value = judged.value();
        found.add(new Proposal(
                rule,
                Proposal.About.FINDING,
                value.id(),
                value.takenOn(),
                judged.facts(),
                judged.term(),
                judged.grade(),
                judged.alert()));
    }

    /** Day by day, the higher of the two transaminases. */
    private void liver() {
        Map<LocalDate, List<LabValue>> days = values.stream()
                .filter(value -> TRANSAMINASES.contains(value.code()) && value.timesUpper() != null)
                .collect(Collectors.groupingBy(LabValue::takenOn, TreeMap::new, Collectors.toList()));
        var worst = 0;
        for (var day : days.values()) {
            var value =
                    day.stream().max(Comparator.comparing(one -> times(one))).orElseThrow();
            worst = next(SignalRule.LIV, liver(value), worst);
        }
    }

    private Judged liver(LabValue value) {
        var times = times(value);
        var jaundice = times > limits.hyTransaminase().doubleValue() ? jaundiceNear(value.takenOn()) : null;
        var hy = jaundice != null;
        var term = "ALT".equals(value.code())
                ? "Alanine aminotransferase increased"
                : "Aspartate aminotransferase increased";
        var upper = value.high() == null ? null : value.high().doubleValue();
        var number = value.number() == null ? 0 : value.number().doubleValue();
        var grade = GradeSuggestion.of(term, number, null, upper, baseline(value.code()));
        var high = times > limits.transaminase().doubleValue();
        return new Judged(value, hy ? 2 : high ? 1 : 0, term, grade, hy, jaundice);
    }

    /** The nearest in time. */
    private @Nullable LabValue jaundiceNear(LocalDate day) {
        return values.stream()
                .filter(value -> BILIRUBIN.contains(value.code()))
                .filter(value -> times(value) > limits.hyBilirubin().doubleValue())
                .filter(value -> apart(value, day) <= limits.hyDays())
                .min(Comparator.comparing(value -> apart(value, day)))
                .orElse(null);
    }

    private static long apart(LabValue value, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(value.takenOn(), day));
    }

    private static double times(LabValue value) {
        var times = value.timesUpper();
        return times == null ? 0 : times;
    }

    /** The last value up to the day of the first dose. */
    private @Nullable Double baseline(String code) {
        Double last = null;
        for (var value : values)
            if (value.code().equals(code)
                    && value.number() != null
                    && !value.takenOn().isAfter(firstDose))
                last = value.number().doubleValue();
        return last;
    }

    /** Negative before and positive now, or the DNA risen by the step over the lowest number before. */
    private void hepatitis() {
        var rise = limits.hbvLogRise().doubleValue() - 1e-9;
        for (var code : HBV) {
            var lowest = Double.NaN;
            var negative = false;
            var risen = false;
            for (var value : values) {
                if (!value.code().equals(code)) continue;
                var positive = HepatitisResult.isPositive(value);
                if (positive == null) continue;
                var amount = value.amount();
                var number = amount == null ? Double.NaN : amount;
                var meets = positive && (negative || "HBVDNA".equals(code) && Math.log10(number / lowest) >= rise);
                if (meets && !risen && value.takenOn().isAfter(firstDose))
                    propose(SignalRule.HBV, new Judged(value, 1, "Hepatitis B reactivation", null, true));
                risen = meets;
                negative = !positive || negative && meets;
                if (positive && number > 0 && !(number >= lowest)) lowest = number;
            }
        }
    }
}
