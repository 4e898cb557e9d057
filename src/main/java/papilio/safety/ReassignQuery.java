package papilio.safety;

import org.jspecify.annotations.Nullable;
import papilio.access.Role;

/**
 * Gives a question that is not closed to somebody else.
 *
 * @param person an account with the function at the site; null: whoever has the function
 */
public record ReassignQuery(
        String study,
        long id,
        long version,
        Role assignedTo,
        @Nullable String person,
        String reason) {}
