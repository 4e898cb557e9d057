package papilio.safety;

import java.time.Instant;

/** The last event of the queue that was read; the next page begins after it. */
public record EventAnchor(int rank, Instant changedAt, long id) {
    static final EventAnchor START = new EventAnchor(0, Instant.EPOCH, 0);

    public static EventAnchor after(EventRow row) {
        return new EventAnchor(row.rank(), row.changedAt(), row.id());
    }
}
