package papilio.safety.signal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
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
    private static final Set<String> CELLS = Set.of("10⁹/l", "10^9/l", "10*9/l", "×10⁹/l", "x10^9/l", "gi/l", "10e9/l");

    /** The number in 10⁹/L; null where the unit is another one, as a threshold would then be wrong. */
    @Nullable
    Double cells() {
        return in(CELLS, 1);
    }

    /** The number in g/L. */
    @Nullable
    Double gramsPerLitre() {
        var grams = in(Set.of("g/l"), 1);
        return grams != null ? grams : in(Set.of("mg/dl"), 0.01);
    }

    /** How many times the upper limit; null where number or limit is missing. */
    @Nullable
    Double timesUpper() {
        return number == null || high == null || high.signum() <= 0 ? null : number.doubleValue() / high.doubleValue();
    }

    @Nullable
    Double lower() {
        return low == null ? null : low.doubleValue();
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
    private @Nullable Double in(Set<String> units, double factor) {
        if (number == null) return null;
        if (unit == null) return number.doubleValue();
        return units.contains(unit.strip().toLowerCase(Locale.ROOT).replace(" ", ""))
                ? Double.valueOf(number.doubleValue() * factor)
                : null;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
