package papilio.safety;

import org.jspecify.annotations.Nullable;

/**
 * Which questions: of one state, one site, one person, or all of them.
 *
 * @param person the account that they are assigned to
 */
public record QueryFilter(
        @Nullable QueryState state,
        @Nullable String site,
        @Nullable String person) {
    public QueryFilter(@Nullable QueryState state, @Nullable String site) {
        this(state, site, null);
    }
}
