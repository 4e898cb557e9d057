package papilio.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another drug than the study's; dates partial as text, with the day they allow first and last. */
public record MedicationRow(
        long id,
        long version,
        long patientId,
        String name,
        @Nullable String standardName,
        @Nullable String indication,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String frequency,
        @Nullable String route,
        @Nullable String started,
        @Nullable LocalDate startedFirst,
        @Nullable String ended,
        @Nullable LocalDate endedLast,
        boolean ongoing,
        @Nullable String note) {}
