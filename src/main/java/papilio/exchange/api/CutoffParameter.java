package papilio.exchange.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;

/** The data cut-off of a request. */
final class CutoffParameter {
    private CutoffParameter() {}

    /** Null where none is given: the business today. */
    static @Nullable LocalDate read(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException wrong) {
            throw new FieldRefusal("cutoff", "api.badDate", text);
        }
    }
}
