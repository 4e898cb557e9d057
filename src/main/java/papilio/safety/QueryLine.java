package papilio.safety;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the thread of a question, after the question itself.
 *
 * @param changes of a correction that the site made while the question waited; else empty
 */
public record QueryLine(Kind kind, @Nullable String words, List<FieldChange> changes, String by, Instant at) {
    public QueryLine {
        changes = List.copyOf(changes);
    }

    public enum Kind {
        ANSWER,
        FURTHER,
        REOPENED,
        WITHDRAWN,
        CORRECTION,
        REASSIGNED
    }
}
