package papilio.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The study drug was stopped for good; the patient stays in the study. Both null take an earlier record back. */
public record StopTreatment(
        String study,
        String patientNo,
        long version,
        @Nullable LocalDate on,
        @Nullable String reason,
        @Nullable String because) {}
