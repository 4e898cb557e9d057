package papilio.safety.signal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The grade of CTCAE v5.0 that a number alone suggests, for the terms that are graded by numbers; nothing is set without
 * a person. 0: no grade; null: the number alone does not tell. A value on the edge of a grade has the milder one.
 */
public final class GradeSuggestion {
    /** Grade 2 begins under the first, grade 3 under the second, grade 4 under the third. */
    private static final Map<String, double[]> LOW = Map.ofEntries(
            Map.entry("White blood cell decreased", new double[] {3.0, 2.0, 1.0}),
            Map.entry("Neutrophil count decreased", new double[] {1.5, 1.0, 0.5}),
            Map.entry("Lymphocyte count decreased", new double[] {0.8, 0.5, 0.2}),
            Map.entry("Platelet count decreased", new double[] {75, 50, 25}),
            Map.entry("Anemia", new double[] {100, 80}),
            Map.entry("Hypoalbuminemia", new double[] {30, 20}),
            Map.entry("Hypokalemia", new double[] {3.0, 3.0, 2.5}));

    /** Multiples of the upper limit, or of an abnormal baseline, that are still of grade 1, 2 and 3; then where a multiple of the baseline begins. */
    private static final Map<String, double[]> MULTIPLE = Map.of(
            "Alanine aminotransferase increased", new double[] {3, 5, 20, 1.5},
            "Aspartate aminotransferase increased", new double[] {3, 5, 20, 1.5},
            "GGT increased", new double[] {2.5, 5, 20, 2},
            "Alkaline phosphatase increased", new double[] {2.5, 5, 20, 2},
            "Blood bilirubin increased", new double[] {1.5, 3, 10, 1},
            "CPK increased", new double[] {2.5, 5, 10, Double.NaN});

    private GradeSuggestion() {}

    /**
     * @param term as CTCAE names it
     * @param value in the unit of the term: 10⁹/L, g/L, U/L, µmol/L, mmol/L, °C, g/24 h
     * @param lower limit of normal, {@code upper} likewise; {@code baseline} the patient's value before the drug
     */
    public static @Nullable Integer of(
            String term, double value, @Nullable Double lower, @Nullable Double upper, @Nullable Double baseline) {
        var low = LOW.get(term);
        if (low != null) return below(value, lower, low);
        var multiple = MULTIPLE.get(term);
        if (multiple != null) return multiple(value, upper, baseline, multiple);
        return switch (term) {
            case "Creatinine increased" -> creatinine(value, upper, baseline);
            case "Fever" -> value < 38 ? 0 : value <= 39 ? 1 : value <= 40 ? 2 : 3;
            case "Proteinuria" -> proteinuria(value, upper);
            case "Hypertriglyceridemia" ->
                value < 1.71 ? 0 : value <= 3.42 ? 1 : value <= 5.7 ? 2 : value <= 11.4 ? 3 : 4;
            default -> null;
        };
    }

    private static @Nullable Integer below(double value, @Nullable Double lower, double[] limits) {
        for (var at = limits.length - 1; at >= 0; at--) if (value < limits[at]) return at + 2;
        if (lower == null) return null;
        return value < lower ? 1 : 0;
    }

    private static @Nullable Integer multiple(
            double value, @Nullable Double upper, @Nullable Double baseline, double[] limits) {
        if (upper == null || upper <= 0) return null;
        var abnormal = baseline != null && baseline > upper && !Double.isNaN(limits[3]);
        var of = baseline != null && abnormal ? baseline.doubleValue() : upper.doubleValue();
        var times = value / of;
        var begins = abnormal ? limits[3] : 1;
        if (abnormal && begins > 1 ? times < begins : times <= begins) return 0;
        return times <= limits[0] ? 1 : times <= limits[1] ? 2 : times <= limits[2] ? 3 : 4;
    }

    private static @Nullable Integer proteinuria(double value, @Nullable Double upper) {
        if (value >= 3.5) return 3;
        if (value >= 1) return 2;
        if (upper == null) return null;
        return value >= upper ? 1 : 0;
    }

    private static @Nullable Integer creatinine(double value, @Nullable Double upper, @Nullable Double baseline) {
        if (upper == null || upper <= 0) return null;
        var times = value / upper;
        var risen = baseline == null || baseline <= 0 ? 0 : value / baseline;
        if (times > 6) return 4;
        if (times > 3 || risen > 3) return 3;
        if (times > 1.5 || risen > 1.5) return 2;
        return times > 1 ? 1 : 0;
    }
}
