package papilio.safety;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.access.Role;

/**
 * A question as it is shown.
 *
 * @param recordType patient, visit, treatment, finding, medication, medical_history or adverse_event
 * @param eventNo where it is about an event
 * @param assignedTo the function that is asked; {@code assignee} the person, where one was named
 * @param question a monitor's words; null for a rule's question, which is translated from its code and details
 */
public record QueryRow(
        long id,
        long version,
        String site,
        long patientId,
        String patientNo,
        String recordType,
        long recordId,
        @Nullable String eventNo,
        @Nullable String field,
        @Nullable String ruleCode,
        List<String> details,
        @Nullable String question,
        QueryState state,
        String raisedBy,
        Instant raisedAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        Role assignedTo,
        @Nullable Assignee assignee,
        List<QueryLine> lines) {
    public QueryRow {
        details = List.copyOf(details);
        lines = List.copyOf(lines);
    }

    QueryRow with(List<QueryLine> said) {
        return new QueryRow(
                id,
                version,
                site,
                patientId,
                patientNo,
                recordType,
                recordId,
                eventNo,
                field,
                ruleCode,
                details,
                question,
                state,
                raisedBy,
                raisedAt,
                answer,
                answeredBy,
                answeredAt,
                closedBy,
                closedAt,
                assignedTo,
                assignee,
                said);
    }

    /** How long it has been on its way, in whole days. */
    public long days(Instant now) {
        return Math.max(0, ChronoUnit.DAYS.between(raisedAt, closedAt == null ? now : closedAt));
    }
}
