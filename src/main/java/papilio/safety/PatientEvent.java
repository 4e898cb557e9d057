package papilio.safety;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event on the page of its patient.
 *
 * @param onsetFirst the earliest day that the onset allows; {@code endedLast} the latest that the end allows
 */
public record PatientEvent(
        long id,
        long version,
        String eventNo,
        EventContent content,
        @Nullable LocalDate onsetFirst,
        @Nullable LocalDate endedLast,
        ReviewState state,
        Instant changedAt,
        boolean imported) {}
