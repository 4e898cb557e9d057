package papilio.safety;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decision with the fields as they were when it was made. */
public record ReviewRow(Decision decision, @Nullable String words, String by, Instant at, Map<String, String> fields) {}
