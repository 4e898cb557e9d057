package papilio.patient;

import org.jspecify.annotations.Nullable;
import papilio.shared.PartialDate;

/** Another drug than the study's; its dates may be partial. */
public record RecordMedication(
        String study,
        String patientNo,
        String name,
        @Nullable String indication,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String frequency,
        @Nullable String route,
        @Nullable PartialDate started,
        @Nullable PartialDate ended,
        boolean ongoing,
        @Nullable String note)
        implements Observation {}
