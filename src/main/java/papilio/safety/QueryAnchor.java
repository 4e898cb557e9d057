package papilio.safety;

import java.time.Instant;

/** The last question that was read; the next page begins after it. */
public record QueryAnchor(Instant raisedAt, long id) {
    static final QueryAnchor START = new QueryAnchor(Instant.EPOCH, 0);

    public static QueryAnchor after(QueryRow row) {
        return new QueryAnchor(row.raisedAt(), row.id());
    }
}
