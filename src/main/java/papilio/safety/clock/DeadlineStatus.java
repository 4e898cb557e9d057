package papilio.safety.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a clock stands at a moment. */
public enum DeadlineStatus {
    OPEN,
    DUE_SOON,
    OVERDUE,
    ON_TIME,
    LATE,
    SUPERSEDED;

    private static final Duration SHORTEST_WARNING = Duration.ofHours(6);

    /** Sent exactly at the due instant is on time; the last quarter of the clock, at least six hours, is due soon. */
    public static DeadlineStatus of(
            Instant aware, Instant due, @Nullable Instant submitted, @Nullable Instant superseded, Instant now) {
        if (submitted != null) return submitted.isAfter(due) ? LATE : ON_TIME;
        if (superseded != null) return SUPERSEDED;
        if (now.isAfter(due)) return OVERDUE;
        return now.isAfter(warnFrom(aware, due)) ? DUE_SOON : OPEN;
    }

    /** The instant after which an open clock is due soon. */
    public static Instant warnFrom(Instant aware, Instant due) {
        var quarter = Duration.between(aware, due).dividedBy(4);
        return due.minus(quarter.compareTo(SHORTEST_WARNING) < 0 ? SHORTEST_WARNING : quarter);
    }

    public boolean running() {
        return this == OPEN || this == DUE_SOON || this == OVERDUE;
    }
}
