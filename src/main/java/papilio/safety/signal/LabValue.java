package papilio.safety.signal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A laboratory value with the range in force on its day. */
public record LabValue(
        long id,
        String code,
        String name,
        @Nullable BigDecimal number,
        @Nullable String text,
        @Nullable String unit,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        LocalDate takenOn) {
    /** In 10⁹/L; a thousand in a microlitre is the same. */
    private static final Map<String, Double> CELLS = Map.ofEntries(
            Map.entry("10⁹/l", 1.0),
            Map.entry("10^9/l", 1.0),
            Map.entry("10*9/l", 1.0),
            Map.entry("×10⁹/l", 1.0),
            Map.entry("x10^9/l", 1.0),
            Map.entry("gi/l", 1.0),
            Map.entry("10e9/l", 1.0),
            Map.entry("10³/ul", 1.0),
            Map.entry("10^3/ul", 1.0),
            Map.entry("10*3/ul", 1.0),
            Map.entry("×10³/ul", 1.0),
            Map.entry("x10^3/ul", 1.0),
            Map.entry("10e3/ul", 1.0),
            Map.entry("k/ul", 1.0),
            Map.entry("/ul", 0.001),
            Map.entry("cells/ul", 0.001),
            Map.entry("/mm3", 0.001),
            Map.entry("/mm³", 0.001));

    private static final Map<String, Double> GRAMS = Map.of("g/l", 1.0, "mg/dl", 0.01);

    /** The number in 10⁹/L; null where the unit is another one, as a threshold would then be wrong. */
    @Nullable
    Double cells() {
        return in(CELLS, number);
    }

    /** The lower limit in 10⁹/L. */
    @Nullable
    Double lowerCells() {
        return in(CELLS, low);
    }

    /** The number in g/L. */
    @Nullable
    Double gramsPerLitre() {
        return in(GRAMS, number);
    }

    /** The lower limit in g/L. */
    @Nullable
    Double lowerGrams() {
        return in(GRAMS, low);
    }

    /** The number of copies or units, also where the laboratory reports its logarithm to the base ten. */
    @Nullable
    Double amount() {
        if (number == null) return null;
        return unit != null && unit.strip().toLowerCase(Locale.ROOT).startsWith("log")
                ? Double.valueOf(Math.pow(10, number.doubleValue()))
                : Double.valueOf(number.doubleValue());
    }

    /** How many times the upper limit; null where number or limit is missing. */
    @Nullable
    Double timesUpper() {
        return number == null || high == null || high.signum() <= 0 ? null : number.doubleValue() / high.doubleValue();
    }

    /** As a person reads it: IgG 3.2 g/L (7–16). */
    String words() {
        var said = new StringBuilder(name).append(' ').append(number == null ? String.valueOf(text) : plain(number));
        if (unit != null) said.append(' ').append(unit);
        if (low != null || high != null)
            said.append(" (")
                    .append(low == null ? "" : plain(low))
                    .append('–')
                    .append(high == null ? "" : plain(high))
                    .append(')');
        return said.toString();
    }

    /** A value without a unit is taken to be in the study's. */
    private @Nullable Double in(Map<String, Double> factors, @Nullable BigDecimal amount) {
        if (amount == null) return null;
        if (unit == null) return amount.doubleValue();
        var plain = unit.strip()
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .replace('µ', 'u')
                .replace('μ', 'u');
        var factor = factors.get(plain);
        return factor == null ? null : Double.valueOf(amount.doubleValue() * factor);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
