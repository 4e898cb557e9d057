package papilio.safety.signal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule proposes about one record.
 *
 * @param facts the value or term that met the rule, as a person reads it
 * @param term the coded term proposed; for a recorded event its own
 * @param grade suggested, not set; null where the number alone does not tell
 */
public record Proposal(
        SignalRule rule,
        About about,
        long recordId,
        LocalDate on,
        String facts,
        String term,
        @Nullable Integer grade,
        boolean alert) {

    /** A laboratory value that no event tells of yet, or an event that is not marked as of special interest. */
    public enum About {
        FINDING,
        ADVERSE_EVENT
    }
}
