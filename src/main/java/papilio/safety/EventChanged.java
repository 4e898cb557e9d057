package papilio.safety;

import org.jspecify.annotations.Nullable;

/** What is said about an event changed, or was closed or opened again; told in the transaction of the change itself. */
public record EventChanged(
        KnownContent event, Cause cause, @Nullable String reason) {
    public enum Cause {
        RECORDED,
        CORRECTED,
        JUDGED,
        IMPORTED,
        FINISHED,
        REOPENED
    }

    static EventChanged of(AdverseEvent event, Cause cause, @Nullable String reason) {
        return new EventChanged(KnownContent.of(event), cause, reason);
    }
}
