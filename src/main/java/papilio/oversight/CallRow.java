package papilio.oversight;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A call that was made.
 *
 * @param nextOn when it is looked at again
 * @param closingNote what came of it; null while it is open
 */
public record CallRow(
        long id,
        long version,
        String siteCode,
        CallFlag flag,
        LocalDate calledOn,
        String calledBy,
        String agreed,
        LocalDate nextOn,
        boolean open,
        @Nullable String closingNote,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {

    /** Open, and its next date not yet past: somebody takes care. */
    boolean isInHand(LocalDate today) {
        return open && !nextOn.isBefore(today);
    }
}
