package papilio.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import papilio.safety.codes.Severity;

/** An event in the queue. */
public record EventRow(
        long id,
        String eventNo,
        String site,
        String patientNo,
        String term,
        @Nullable String termEn,
        @Nullable String codedTerm,
        @Nullable Severity severity,
        @Nullable Integer grade,
        boolean serious,
        @Nullable String specialInterest,
        @Nullable String onset,
        ReviewState state,
        int rank,
        Instant changedAt,
        boolean imported,
        boolean assessorsDisagree,
        int openQueries,
        boolean overdue,
        long version) {}
