package papilio.oversight;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import papilio.oversight.indicator.Indicator;

/**
 * What a call to a site is about; the log of calls is kept by it, so it stays the same from day to day.
 *
 * @param indicator which one; of kind INDICATOR only
 */
public record CallFlag(CallKind kind, @Nullable Indicator indicator) {
    public CallFlag {
        if ((kind == CallKind.INDICATOR) != (indicator != null))
            throw new IllegalArgumentException(kind + " and " + indicator);
    }

    public static CallFlag of(CallKind kind) {
        return new CallFlag(kind, null);
    }

    public static CallFlag of(Indicator indicator) {
        return new CallFlag(CallKind.INDICATOR, indicator);
    }

    /** Empty for a text that names none. */
    public static Optional<CallFlag> parse(String text) {
        for (var kind : CallKind.values())
            if (kind != CallKind.INDICATOR && kind.name().equals(text)) return Optional.of(of(kind));
        for (var indicator : Indicator.values()) if (indicator.name().equals(text)) return Optional.of(of(indicator));
        return Optional.empty();
    }

    @Override
    public String toString() {
        return indicator == null ? kind.name() : indicator.name();
    }
}
