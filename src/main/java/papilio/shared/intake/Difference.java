package papilio.shared.intake;

import org.jspecify.annotations.Nullable;

/** One field that differs: what is stored and what comes in. */
public record Difference(
        String field, @Nullable Object from, @Nullable Object to) {}
