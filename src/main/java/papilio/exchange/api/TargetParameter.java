package papilio.exchange.api;

import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;

/** The target of a request. */
final class TargetParameter {
    private static final int MOST = 1_000_000;

    private TargetParameter() {}

    /** Null where none is given: the study's. */
    static @Nullable Integer read(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException wrong) {
            throw new FieldRefusal("target", "enrollment.forecast.badTarget", MOST);
        }
    }
}
