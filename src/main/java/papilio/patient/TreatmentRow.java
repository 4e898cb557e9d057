package papilio.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dose, an interval, a missed dose or a hold. */
public record TreatmentRow(
        long id,
        long version,
        long patientId,
        TreatmentKind kind,
        String drug,
        @Nullable BigDecimal amount,
        @Nullable String unit,
        @Nullable String frequency,
        @Nullable String route,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String reason,
        @Nullable String lot,
        @Nullable String place,
        @Nullable String note) {}
