package papilio.patient;

import org.jspecify.annotations.Nullable;

/**
 * The groups that the headline figures count, each as the condition that finds its patients at a cut-off; so a number
 * and the list that it opens cannot disagree.
 */
public enum PatientGroup {
    SCREENED("p.screened_on <= :cutoff", "p.screened_on", null),
    IN_SCREENING(
            "p.screened_on <= :cutoff and (p.failed_on is null or p.failed_on > :cutoff)"
                    + " and (p.declined_on is null or p.declined_on > :cutoff)"
                    + " and (p.enrolled_on is null or p.enrolled_on > :cutoff)",
            "p.screened_on",
            null),
    SCREEN_FAILURE("p.failed_on <= :cutoff", "p.failed_on", "p.failure_reason"),
    DECLINED("p.declined_on <= :cutoff", "p.declined_on", "p.decline_reason"),
    ENROLLED("p.enrolled_on <= :cutoff", "p.enrolled_on", null),
    DOSED("p.enrolled_on <= :cutoff and p.first_dose_on <= :cutoff", "p.first_dose_on", null),
    NOT_DOSED(
            "p.enrolled_on <= :cutoff and (p.first_dose_on is null or p.first_dose_on > :cutoff)",
            "p.enrolled_on",
            null),
    ONGOING("p.enrolled_on <= :cutoff and (p.ended_on is null or p.ended_on > :cutoff)", "p.enrolled_on", null),
    ON_TREATMENT(
            "p.enrolled_on <= :cutoff and p.first_dose_on <= :cutoff and (p.ended_on is null or p.ended_on > :cutoff)"
                    + " and (p.treatment_stopped_on is null or p.treatment_stopped_on > :cutoff)",
            "p.first_dose_on",
            null),
    DISCONTINUED_TREATMENT(
            "p.enrolled_on <= :cutoff and p.treatment_stopped_on <= :cutoff and (p.ended_on is null or p.ended_on > :cutoff)",
            "p.treatment_stopped_on",
            "p.treatment_stop_reason"),
    COMPLETED("p.enrolled_on <= :cutoff and p.ended_on <= :cutoff and p.end_reason = 'COMPLETED'", "p.ended_on", null),
    DISCONTINUED(
            "p.enrolled_on <= :cutoff and p.ended_on <= :cutoff and p.end_reason <> 'COMPLETED'",
            "p.ended_on",
            "p.end_reason"),
    DIED("p.enrolled_on <= :cutoff and p.ended_on <= :cutoff and p.end_reason = 'DEATH'", "p.ended_on", null),
    LOST(
            "p.enrolled_on <= :cutoff and p.ended_on <= :cutoff and p.end_reason = 'LOST_TO_FOLLOW_UP'",
            "p.ended_on",
            null),
    WITHDRAWN(
            "p.enrolled_on <= :cutoff and p.ended_on <= :cutoff"
                    + " and p.end_reason not in ('COMPLETED', 'DEATH', 'LOST_TO_FOLLOW_UP')",
            "p.ended_on",
            "p.end_reason");

    final String condition;
    final String dateColumn;
    final @Nullable String reasonColumn;

    PatientGroup(String condition, String dateColumn, @Nullable String reasonColumn) {
        this.condition = condition;
        this.dateColumn = dateColumn;
        this.reasonColumn = reasonColumn;
    }
}
