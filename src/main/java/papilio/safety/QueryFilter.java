package papilio.safety;

import org.jspecify.annotations.Nullable;

/** Which questions: of one state and one site, or all of them. */
public record QueryFilter(
        @Nullable QueryState state, @Nullable String site) {}
