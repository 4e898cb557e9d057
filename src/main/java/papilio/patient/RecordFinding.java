package papilio.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A laboratory value, a vital sign or an assessment; a number or words. */
public record RecordFinding(
        String study,
        String patientNo,
        FindingKind kind,
        String code,
        String name,
        @Nullable BigDecimal value,
        @Nullable String valueText,
        @Nullable String unit,
        @Nullable BigDecimal rangeLow,
        @Nullable BigDecimal rangeHigh,
        LocalDate takenOn,
        @Nullable String visitName,
        @Nullable String note)
        implements Observation {}
