package papilio.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;

/** What one of the two assessors said of the cause before; {@code replacedBy}: whoever said otherwise then. */
public record ReplacedOpinion(
        Side side,
        Causality causality,
        @Nullable CausalityScale scale,
        Instant replacedAt,
        String replacedBy,
        @Nullable String reason) {
    /** The two who say something of the cause. */
    public enum Side {
        INVESTIGATOR,
        SPONSOR
    }
}
