package papilio.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question with its answer and its end, where there are any. */
public record KnownQuestion(
        @Nullable String field,
        String words,
        String raisedBy,
        Instant raisedAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {
    public QueryState state() {
        if (closedAt != null) return QueryState.CLOSED;
        return answeredAt != null ? QueryState.ANSWERED : QueryState.OPEN;
    }

    /** The record that a question is about; {@code eventId} where it is an event. */
    public record About(
            String study,
            String site,
            long patientId,
            String patientNo,
            String recordType,
            long recordId,
            @Nullable Long eventId) {}
}
