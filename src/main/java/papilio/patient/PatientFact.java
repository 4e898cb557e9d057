package papilio.patient;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one patient that the figures rest on, as the records stand now; nothing is filtered by a cut-off yet but
 * treatment that began after it.
 *
 * @param screenedOn consent, else first screening
 * @param treated what was given, in any order
 * @param referenceEndOn where an imported study says that an open treatment interval ends
 * @param age completed years on the day of consent
 */
public record PatientFact(
        long id,
        String site,
        String patientNo,
        LocalDate screenedOn,
        @Nullable LocalDate failedOn,
        @Nullable String failureReason,
        @Nullable LocalDate declinedOn,
        @Nullable String declineReason,
        @Nullable LocalDate enrolledOn,
        @Nullable LocalDate firstDoseOn,
        List<Treated> treated,
        @Nullable LocalDate treatmentStoppedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable LocalDate diedOn,
        @Nullable LocalDate referenceEndOn,
        @Nullable Integer age,
        @Nullable String sex) {
    public PatientFact {
        treated = List.copyOf(treated);
    }

    /** A dose (from = to) or a treatment interval; an open one has no last day. */
    public record Treated(LocalDate from, @Nullable LocalDate to) {}
}
