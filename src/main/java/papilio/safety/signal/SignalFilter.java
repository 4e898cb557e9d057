package papilio.safety.signal;

import org.jspecify.annotations.Nullable;

/** Which proposals: of one state, rule and site, or all of them. */
public record SignalFilter(
        @Nullable SignalState state,
        @Nullable SignalRule rule,
        @Nullable String site) {}
