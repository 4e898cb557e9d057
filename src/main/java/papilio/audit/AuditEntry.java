package papilio.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail as its reader may see it; {@code withheld} where label, changes and reason were not sent because
 * they are clinical.
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        @Nullable String actorRole,
        @Nullable String study,
        @Nullable String site,
        @Nullable String patientNo,
        String recordType,
        String recordId,
        String label,
        Action action,
        boolean withheld,
        List<AuditNote.Change> changes,
        @Nullable String reason,
        @Nullable Long importId) {
    public AuditKey key() {
        return new AuditKey(at, id);
    }
}
