package papilio.safety;

import org.jspecify.annotations.Nullable;
import papilio.safety.codes.Severity;

/**
 * Which events: a group, narrowed by what is given.
 *
 * @param soc a system organ class as recorded; {@code term} the coded term, else the recorded one
 * @param emergent only treatment-emergent ones, as the figures count them at the business today
 * @param seriousOnly for the doors of the table of serious events
 */
public record EventFilter(
        EventGroup group,
        @Nullable String site,
        @Nullable Severity severity,
        @Nullable ReviewState state,
        @Nullable String soc,
        @Nullable String term,
        @Nullable String patientNo,
        boolean emergent,
        boolean seriousOnly) {
    public static EventFilter of(EventGroup group) {
        return new EventFilter(group, null, null, null, null, null, null, false, false);
    }

    public EventFilter with(EventGroup other) {
        return new EventFilter(other, site, severity, state, soc, term, patientNo, emergent, seriousOnly);
    }
}
