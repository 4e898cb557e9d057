package papilio.access;

import java.time.Duration;
import java.time.Instant;

/**
 * The brake on guessing: after the third failure each further one costs a longer wait, the tenth fifteen minutes. A
 * quarter of an hour without a failure and everything is forgotten.
 */
record BrakeRule(int failures, Instant lastFailure, Instant freeAt) {
    static final int LIMIT = 10;
    static final Duration LOCK = Duration.ofMinutes(15);
    private static final int[] SECONDS = {0, 0, 1, 2, 4, 8, 15, 30, 60};

    static BrakeRule clear() {
        return new BrakeRule(0, Instant.EPOCH, Instant.EPOCH);
    }

    boolean holds(Instant now) {
        return now.isBefore(freeAt);
    }

    BrakeRule failed(Instant now) {
        var count = isForgotten(now) ? 1 : failures + 1;
        return new BrakeRule(count, now, now.plus(waitAfter(count)));
    }

    /** One failure less: it was none. */
    BrakeRule takenBack() {
        return new BrakeRule(Math.max(0, failures - 1), lastFailure, Instant.EPOCH);
    }

    boolean isForgotten(Instant now) {
        return !now.isBefore(lastFailure.plus(LOCK));
    }

    static Duration waitAfter(int failures) {
        return failures >= LIMIT ? LOCK : failures < 1 ? Duration.ZERO : Duration.ofSeconds(SECONDS[failures - 1]);
    }
}
