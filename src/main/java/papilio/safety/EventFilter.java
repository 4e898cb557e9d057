package papilio.safety;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import papilio.safety.codes.Severity;

/**
 * Which events: a group, narrowed by what is given.
 *
 * @param soc a system organ class as recorded; {@code term} the coded term, else the recorded one
 * @param emergent only treatment-emergent ones, as the figures count them at the business today
 * @param seriousOnly for the doors of the table of serious events
 * @param decidedBy whose the last decision is; {@link #NOBODY} where none was made
 * @param changedIn the month, in the study's zone, in which the event last came to the monitors
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
        boolean seriousOnly,
        @Nullable String decidedBy,
        @Nullable YearMonth changedIn) {
    /** No account is called so. */
    public static final String NOBODY = "-";

    public EventFilter(
            EventGroup group,
            @Nullable String site,
            @Nullable Severity severity,
            @Nullable ReviewState state,
            @Nullable String soc,
            @Nullable String term,
            @Nullable String patientNo,
            boolean emergent,
            boolean seriousOnly) {
        this(group, site, severity, state, soc, term, patientNo, emergent, seriousOnly, null, null);
    }

    public static EventFilter of(EventGroup group) {
        return new EventFilter(group, null, null, null, null, null, null, false, false);
    }

    public EventFilter with(EventGroup other) {
        return new EventFilter(
                other, site, severity, state, soc, term, patientNo, emergent, seriousOnly, decidedBy, changedIn);
    }
}
