package papilio.safety;

import org.jspecify.annotations.Nullable;
import papilio.safety.codes.Causality;

/** The sponsor's view of an event: causality, and whether the reference safety information names it. */
public record JudgeEvent(
        String study,
        String eventNo,
        long version,
        @Nullable Causality causality,
        @Nullable Boolean listed) {}
