package papilio.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what is said about an event.
 *
 * @param version the version that was on the screen
 * @param informedAt when the new information was received, the day 0 of a stricter clock and of a follow-up; null: now
 * @param nothingLearned what was written was wrong and nothing new is known of the case: no follow-up is asked for
 * @param listedAnew whether it is expected was judged on these facts, also where the word stays the same
 */
public record CorrectEvent(
        String study,
        String eventNo,
        long version,
        EventContent facts,
        @Nullable Instant informedAt,
        String reason,
        boolean nothingLearned,
        boolean listedAnew) {
    public CorrectEvent(
            String study,
            String eventNo,
            long version,
            EventContent facts,
            @Nullable Instant informedAt,
            String reason) {
        this(study, eventNo, version, facts, informedAt, reason, false, false);
    }

    public CorrectEvent(
            String study,
            String eventNo,
            long version,
            EventContent facts,
            @Nullable Instant informedAt,
            String reason,
            boolean listedAnew) {
        this(study, eventNo, version, facts, informedAt, reason, false, listedAnew);
    }
}
