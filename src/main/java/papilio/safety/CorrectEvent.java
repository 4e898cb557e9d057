package papilio.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what is said about an event.
 *
 * @param version the version that was on the screen
 * @param informedAt when the new information was received, the day 0 of a stricter clock; null: now
 */
public record CorrectEvent(
        String study,
        String eventNo,
        long version,
        EventContent facts,
        @Nullable Instant informedAt,
        String reason) {}
