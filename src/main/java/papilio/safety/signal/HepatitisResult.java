package papilio.safety.signal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads whether a hepatitis B test was positive, from its words or its number. */
final class HepatitisResult {
    private static final Pattern NEGATIVE =
            Pattern.compile("neg|not detected|undetect|non-?reactive|阴性|未检出|低于检测|<|^\\(?-\\)?$");
    private static final Pattern POSITIVE = Pattern.compile("pos|detected|reactive|阳性|检出|^\\(?\\+\\)?$");

    private HepatitisResult() {}

    /** Null where it cannot be told: HBsAg as a bare number depends on the laboratory's method. */
    static @Nullable Boolean isPositive(LabValue value) {
        if (value.text() != null) {
            var said = value.text().strip().toLowerCase(Locale.ROOT);
            if (NEGATIVE.matcher(said).find()) return false;
            if (POSITIVE.matcher(said).find()) return true;
        }
        if (value.number() == null) return null;
        if (value.high() != null) return value.number().compareTo(value.high()) > 0;
        return "HBVDNA".equals(value.code()) ? Boolean.valueOf(value.number().signum() > 0) : null;
    }
}
