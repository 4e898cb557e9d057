package papilio.safety;

import java.time.Instant;

/** The last deadline that was read; the next page begins after it. */
public record DeadlineAnchor(Instant due, long id) {
    static final DeadlineAnchor START = new DeadlineAnchor(Instant.EPOCH, 0);

    public static DeadlineAnchor after(DeadlineRow row) {
        return new DeadlineAnchor(row.due(), row.id());
    }
}
