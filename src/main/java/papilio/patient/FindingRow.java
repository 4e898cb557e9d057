package papilio.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A laboratory value, a vital sign or an assessment; imported ones may lack the day. */
public record FindingRow(
        long id,
        long version,
        long patientId,
        FindingKind kind,
        String code,
        String name,
        @Nullable BigDecimal valueNumber,
        @Nullable String valueText,
        @Nullable String unit,
        @Nullable BigDecimal rangeLow,
        @Nullable BigDecimal rangeHigh,
        @Nullable String flag,
        @Nullable LocalDate takenOn,
        @Nullable String visitName,
        @Nullable String note) {}
