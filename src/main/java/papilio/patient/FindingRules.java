package papilio.patient;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;

/** Limits outside of which a value cannot be true, and the flag against the range in force. */
public final class FindingRules {
    private record Limits(double low, double high) {}

    /** Domain: visits section 3; the two scores are limited by how they are built. */
    private static final Map<String, Limits> PLAUSIBLE = Map.ofEntries(
            Map.entry("HB", new Limits(20, 250)),
            Map.entry("WBC", new Limits(0.1, 100)),
            Map.entry("PLT", new Limits(1, 2000)),
            Map.entry("CREA", new Limits(10, 2000)),
            Map.entry("ALB", new Limits(5, 70)),
            Map.entry("C3", new Limits(0, 5)),
            Map.entry("C4", new Limits(0, 3)),
            Map.entry("IGG", new Limits(0, 60)),
            Map.entry("IGM", new Limits(0, 60)),
            Map.entry("UPRO24", new Limits(0, 40)),
            Map.entry("UPCR", new Limits(0, 30000)),
            Map.entry("ALT", new Limits(0, 10000)),
            Map.entry("TEMP", new Limits(33, 43)),
            Map.entry("WEIGHT", new Limits(25, 200)),
            Map.entry("SBP", new Limits(50, 260)),
            Map.entry("SLEDAI-2K", new Limits(0, 105)),
            Map.entry("PGA", new Limits(0, 3)));

    private FindingRules() {}

    static void plausible(String code, @Nullable BigDecimal value) {
        var limits = PLAUSIBLE.get(code);
        if (value == null) return;
        var number = value.doubleValue();
        if (limits == null ? number < 0 : number < limits.low() || number > limits.high())
            throw limits == null
                    ? new FieldRefusal("value", "patient.refusal.negative")
                    : new FieldRefusal(
                            "value", "patient.refusal.implausible", plain(limits.low()), plain(limits.high()));
    }

    /** L or H against the range on the day of the sample; equality is normal. */
    public static @Nullable String flag(
            @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (value == null) return null;
        if (low != null && value.compareTo(low) < 0) return "L";
        return high != null && value.compareTo(high) > 0 ? "H" : null;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
