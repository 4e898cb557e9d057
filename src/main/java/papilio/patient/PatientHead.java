package papilio.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a patient is and where the patient stands.
 *
 * @param patientNo the screening number until enrollment gives a number of its own
 * @param ageConfirmed false while only the year of birth is known and an age limit could lie within it
 * @param againReason why it was entered although another entry looks the same
 * @param lastDoseOn last day of treatment known so far
 */
public record PatientHead(
        long id,
        long version,
        String study,
        String site,
        String screeningNo,
        String patientNo,
        PatientStatus status,
        @Nullable Sex sex,
        @Nullable Integer birthYear,
        @Nullable Integer ageAtConsent,
        boolean ageConfirmed,
        @Nullable LocalDate consentOn,
        @Nullable String consentVersion,
        LocalDate screenedOn,
        @Nullable LocalDate failedOn,
        @Nullable String failureReason,
        @Nullable LocalDate declinedOn,
        @Nullable String declineReason,
        @Nullable LocalDate enrolledOn,
        @Nullable String overrideReason,
        @Nullable String againReason,
        @Nullable LocalDate firstDoseOn,
        @Nullable LocalDate lastDoseOn,
        @Nullable LocalDate treatmentStoppedOn,
        @Nullable String treatmentStopReason,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable LocalDate diedOn,
        @Nullable String plannedArm,
        @Nullable String actualArm,
        boolean voided) {

    /** Day 0 is the day of the first dose; null before it. */
    public @Nullable Long dayOf(LocalDate date) {
        return firstDoseOn == null ? null : date.toEpochDay() - firstDoseOn.toEpochDay();
    }

    /** The last day on which this patient can still have a visit: death or leaving, not completion. */
    public @Nullable LocalDate lastDayPossible() {
        var left = endReason == null || EndReason.COMPLETED.name().equals(endReason) ? null : endedOn;
        if (diedOn == null) return left;
        return left == null || diedOn.isBefore(left) ? diedOn : left;
    }
}
