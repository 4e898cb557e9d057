package papilio.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param visitCode a code of the schedule; null for an unscheduled visit
 * @param startedOn null only for a visit that did not take place
 * @param remote by telephone or app
 */
public record RecordVisit(
        String study,
        String patientNo,
        @Nullable String visitCode,
        String visitName,
        VisitState state,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        boolean remote,
        @Nullable String note)
        implements Observation {
    public boolean isUnplanned() {
        return visitCode == null;
    }
}
