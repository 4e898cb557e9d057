package papilio.patient;

import org.jspecify.annotations.Nullable;

/**
 * A patient as a list shows it.
 *
 * @param day days since the first dose, today or at the end of participation
 * @param next the next visit that is due or to come
 * @param missedVisits visits whose window closed with nothing recorded
 * @param doses against the plan; null where the study plans none
 */
public record PatientRow(
        PatientHead patient,
        @Nullable Long day,
        PatientCourse.@Nullable ScheduledVisit next,
        long missedVisits,
        @Nullable DoseSlots doses) {}
