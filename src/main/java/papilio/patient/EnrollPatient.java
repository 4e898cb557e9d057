package papilio.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Eligibility was confirmed on this day.
 *
 * @param overrideReason why the patient enters in spite of an unmet criterion or a consent that no approval covers; the
 *     study manager's word only
 */
public record EnrollPatient(
        String study,
        String patientNo,
        long version,
        LocalDate on,
        @Nullable String overrideReason) {}
