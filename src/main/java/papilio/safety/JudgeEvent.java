package papilio.safety;

import org.jspecify.annotations.Nullable;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;

/**
 * The sponsor's view of an event: causality on its scale, and whether the reference safety information names it.
 *
 * @param listedBy the version of the list of expected reactions that was looked at
 * @param reason why a former word is another one now
 */
public record JudgeEvent(
        String study,
        String eventNo,
        long version,
        @Nullable Causality causality,
        @Nullable CausalityScale scale,
        @Nullable Boolean listed,
        @Nullable String listedBy,
        @Nullable String reason) {
    public JudgeEvent(
            String study, String eventNo, long version, @Nullable Causality causality, @Nullable Boolean listed) {
        this(study, eventNo, version, causality, null, listed, null, null);
    }
}
