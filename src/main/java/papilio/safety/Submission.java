package papilio.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a report went out.
 *
 * @param channel how it was sent, and the reference that came back
 * @param lateReason why after the due instant
 * @param eventVersion the number of the version of the serious event that was sent; null where there is none
 */
public record Submission(
        Instant at,
        @Nullable String channel,
        @Nullable String lateReason,
        @Nullable Integer eventVersion) {
    public Submission {
        channel = tidy("channel", channel, 200);
        lateReason = tidy("lateReason", lateReason, 1000);
    }

    /** The version that was the last one when the report went out, where nobody said which. */
    Submission ofVersion(@Nullable Integer last) {
        return eventVersion != null ? this : new Submission(at, channel, lateReason, last);
    }

    private static @Nullable String tidy(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) return null;
        if (text.strip().length() > most) throw new DeadlineRefused(field, "safety.refused.textTooLong", most);
        return text.strip();
    }
}
