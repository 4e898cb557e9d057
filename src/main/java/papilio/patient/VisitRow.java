package papilio.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A recorded visit. */
public record VisitRow(
        long id,
        long version,
        long patientId,
        @Nullable String visitCode,
        String visitName,
        VisitState status,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        boolean unplanned,
        boolean remote,
        @Nullable String note) {}
