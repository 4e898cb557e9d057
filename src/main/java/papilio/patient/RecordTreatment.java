package papilio.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param startedOn the day of the dose, the first day of an interval or hold, the day that a missed dose was due
 * @param endedOn last day of an interval; first day back on the drug after a hold
 * @param reason of a missed dose or a hold
 */
public record RecordTreatment(
        String study,
        String patientNo,
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
        @Nullable String note)
        implements Observation {}
