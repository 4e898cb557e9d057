package papilio.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said about an event changed, or was closed or opened again; told in the transaction of the change itself.
 *
 * @param informedAt when the new information was received, where somebody said so
 */
public record EventChanged(
        KnownContent event,
        Cause cause,
        @Nullable String reason,
        @Nullable Instant informedAt) {
    public enum Cause {
        RECORDED,
        CORRECTED,
        JUDGED,
        IMPORTED,
        FINISHED,
        REOPENED
    }

    static EventChanged of(AdverseEvent event, Cause cause, @Nullable String reason) {
        return new EventChanged(KnownContent.of(event), cause, reason, null);
    }

    EventChanged receivedAt(@Nullable Instant moment) {
        return new EventChanged(event, cause, reason, moment);
    }
}
