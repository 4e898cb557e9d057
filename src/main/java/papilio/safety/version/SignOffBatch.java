package papilio.safety.version;

import java.util.Set;
import papilio.audit.signature.SignatureMeaning;

/** Many events marked as reviewed under one signature, each told apart by the version that was on the screen. */
public record SignOffBatch(String study, Set<Read> events, SignatureMeaning meaning, String password) {
    public SignOffBatch {
        events = Set.copyOf(events);
    }

    /** An event as it was read; {@code version}: that of its record. */
    public record Read(String eventNo, long version) {}
}
