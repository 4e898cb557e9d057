package papilio.safety.signal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is listed.
 *
 * @param facts the laboratory value or the term, as a person reads it
 * @param term the coded term that is proposed; of an event its own
 * @param grade suggested, not set
 * @param eventNo the event that it is about or became; null for a laboratory value that became none
 */
public record SignalRow(
        long id,
        long version,
        String siteCode,
        long patientId,
        String patientNo,
        String ruleCode,
        Proposal.About about,
        long recordId,
        LocalDate seenOn,
        String facts,
        String term,
        @Nullable Integer grade,
        boolean alert,
        SignalState state,
        Instant proposedAt,
        @Nullable String eventNo,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}
