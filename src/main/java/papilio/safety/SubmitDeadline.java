package papilio.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Marks a report as sent at an instant; a late one says why. */
public record SubmitDeadline(
        String study,
        long id,
        long version,
        Instant at,
        @Nullable String lateReason) {}
