package papilio.patient;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why somebody does not want to take part; other words are kept as they were typed. */
public enum DeclineReason {
    TOO_FAR,
    NO_INJECTIONS,
    FAMILY,
    EXPENSE,
    WISH_FOR_CHILD,
    NO_TIME;

    public static boolean isOne(@Nullable String code) {
        return Arrays.stream(values()).anyMatch(one -> one.name().equals(code));
    }
}
