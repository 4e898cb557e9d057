package papilio.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding for screens and paper, decided in decimal arithmetic and half-up. */
public final class Decimals {
    private Decimals() {}

    /** One decimal: 60.45 becomes 60.5, and 0.25 becomes 0.3. */
    public static BigDecimal oneDecimal(double value) {
        return rounded(value, 1);
    }

    /** The given number of decimals; the shortest decimal that names the double is what is rounded. */
    public static BigDecimal rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }

    /** Part of whole in percent with one decimal, from the integers themselves. */
    public static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
