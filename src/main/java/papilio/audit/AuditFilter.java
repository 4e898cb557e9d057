package papilio.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What to look for; null means any. Days are UTC, the last one included. */
public record AuditFilter(
        @Nullable String study,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String actor,
        @Nullable String recordType,
        @Nullable String patientNo,
        @Nullable String site,
        @Nullable Action action) {
    public static AuditFilter ofStudy(@Nullable String study) {
        return new AuditFilter(study, null, null, null, null, null, null, null);
    }
}
