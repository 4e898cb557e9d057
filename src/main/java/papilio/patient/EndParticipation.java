package papilio.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The one record of how participation ended.
 *
 * @param diedOn with the reason DEATH only
 * @param because why an earlier record is corrected; null for the first
 */
public record EndParticipation(
        String study,
        String patientNo,
        long version,
        @Nullable LocalDate on,
        @Nullable String reason,
        @Nullable LocalDate diedOn,
        @Nullable String note,
        @Nullable String because) {}
