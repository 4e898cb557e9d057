package papilio.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Marks a report as sent, with what is known of the sending; a late one says why. */
public record SubmitDeadline(String study, long id, long version, Submission sent) {
    public SubmitDeadline(String study, long id, long version, Instant at, @Nullable String lateReason) {
        this(study, id, version, new Submission(at, null, lateReason, null));
    }
}
