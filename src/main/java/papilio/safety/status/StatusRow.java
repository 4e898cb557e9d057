package papilio.safety.status;

import org.jspecify.annotations.Nullable;

/**
 * Where the events of one monitor, site or month stand now; every event is in exactly one of the four.
 *
 * @param label the account that decided last, {@code -} where nobody has; a site's code; a month such as 2026-06
 * @param open new, changed or answered
 * @param medianHours from the event's coming to the monitors to the decision; null where none was made since
 */
public record StatusRow(
        String label,
        long reviewed,
        long queried,
        long escalated,
        long open,
        @Nullable Double medianHours) {}
