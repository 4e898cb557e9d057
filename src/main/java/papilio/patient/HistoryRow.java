package papilio.patient;

import org.jspecify.annotations.Nullable;

/** An illness or operation from before the study. */
public record HistoryRow(
        long id,
        long version,
        long patientId,
        String term,
        @Nullable String standardTerm,
        @Nullable String bodySystem,
        @Nullable String started,
        @Nullable String ended) {}
