package papilio.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import papilio.safety.clock.ClockLength;
import papilio.safety.clock.DeadlineStatus;
import papilio.safety.clock.Recipient;
import papilio.safety.clock.ReportingRule;

/**
 * A clock of an event as it is shown; the status is that at the study's now, times are read in the site's zone.
 *
 * @param ruleVersion the revision of the rule under which it began; 0: as delivered
 * @param toEn who is told, as the rule called them then; null: the rule's own name holds
 * @param closedOnDue it runs and ends on a day on which offices are closed: a warning, nothing moves
 */
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
        int ruleVersion,
        Recipient recipient,
        @Nullable String toEn,
        @Nullable String toZh,
        ClockLength.Unit unit,
        int amount,
        Instant aware,
        Instant due,
        @Nullable Instant superseded,
        @Nullable Instant submitted,
        @Nullable String lateReason,
        @Nullable String channel,
        @Nullable Integer eventVersion,
        @Nullable String submittedBy,
        DeadlineStatus status,
        ZoneId zone,
        boolean closedOnDue) {

    LocalDate dueOn() {
        return due.atZone(zone).toLocalDate();
    }

    DeadlineRow whenClosed() {
        return new DeadlineRow(
                id,
                version,
                site,
                patientNo,
                eventNo,
                term,
                termEn,
                codedTerm,
                serious,
                rule,
                ruleVersion,
                recipient,
                toEn,
                toZh,
                unit,
                amount,
                aware,
                due,
                superseded,
                submitted,
                lateReason,
                channel,
                eventVersion,
                submittedBy,
                status,
                zone,
                true);
    }
}
