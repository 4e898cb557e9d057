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

    /** What the dates said by the end of that day; the numbers are those of today, by which a patient is known. */
    public PatientHead asOf(LocalDate day) {
        var enrolled = by(enrolledOn, day) != null;
        var ended = enrolled && by(endedOn, day) != null;
        var failed = by(failedOn, day) != null;
        var declined = by(declinedOn, day) != null;
        return new PatientHead(
                id,
                version,
                study,
                site,
                screeningNo,
                patientNo,
                ended
                        ? EndReason.COMPLETED.name().equals(endReason)
                                ? PatientStatus.COMPLETED
                                : PatientStatus.DISCONTINUED
                        : enrolled
                                ? PatientStatus.ENROLLED
                                : failed
                                        ? PatientStatus.SCREEN_FAILURE
                                        : declined ? PatientStatus.DECLINED : PatientStatus.SCREENING,
                sex,
                birthYear,
                ageAtConsent,
                ageConfirmed,
                by(consentOn, day),
                consentVersion,
                screenedOn,
                by(failedOn, day),
                failed ? failureReason : null,
                by(declinedOn, day),
                declined ? declineReason : null,
                by(enrolledOn, day),
                enrolled ? overrideReason : null,
                againReason,
                by(firstDoseOn, day),
                lastDoseOn != null && lastDoseOn.isAfter(day) ? by(firstDoseOn, day) : lastDoseOn,
                by(treatmentStoppedOn, day),
                by(treatmentStoppedOn, day) == null ? null : treatmentStopReason,
                by(endedOn, day),
                ended ? endReason : null,
                by(diedOn, day),
                plannedArm,
                actualArm,
                voided);
    }

    private static @Nullable LocalDate by(@Nullable LocalDate date, LocalDate day) {
        return date == null || date.isAfter(day) ? null : date;
    }

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
