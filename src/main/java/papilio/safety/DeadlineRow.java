package papilio.safety;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import papilio.safety.clock.DeadlineStatus;
import papilio.safety.clock.ReportingRule;

/** A clock of an event as it is shown; the status is that at the study's now, times are read in the site's zone. */
public record DeadlineRow(
        long id,
        long version,
        String site,
        String patientNo,
        String eventNo,
        String term,
        @Nullable String termEn,
        @Nullable String codedTerm,
        boolean serious,
        ReportingRule rule,
        Instant aware,
        Instant due,
        @Nullable Instant superseded,
        @Nullable Instant submitted,
        @Nullable String lateReason,
        DeadlineStatus status,
        ZoneId zone) {}
