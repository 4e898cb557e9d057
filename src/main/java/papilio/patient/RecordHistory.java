package papilio.patient;

import org.jspecify.annotations.Nullable;
import papilio.shared.PartialDate;

/** An illness or operation from before the study. */
public record RecordHistory(
        String study,
        String patientNo,
        String term,
        @Nullable String bodySystem,
        @Nullable PartialDate started,
        @Nullable PartialDate ended)
        implements Observation {}
