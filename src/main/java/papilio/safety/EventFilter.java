package papilio.safety;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import papilio.safety.codes.Severity;

/**
 * Which events: a group, narrowed by what is given.
 *
 * @param soc a system organ class as recorded; {@code term} the coded term, else the recorded one
 * @param emergent only treatment-emergent ones, as the figures count them at the cut-off of {@code counted}
 * @param seriousOnly for the doors of the table of serious events
 * @param decidedBy whose the last decision is; {@link #NOBODY} where none was made
 * @param changedIn the month, in the study's zone, in which the event last came to the monitors
 * @param counted what a number of the safety tables counts among them
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
        @Nullable YearMonth changedIn,
        CountedEvents counted) {
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

    public EventFilter(
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
        this(
                group,
                site,
                severity,
                state,
                soc,
                term,
                patientNo,
                emergent,
                seriousOnly,
                decidedBy,
                changedIn,
                CountedEvents.ALL);
    }

    public static EventFilter of(EventGroup group) {
        return new EventFilter(group, null, null, null, null, null, null, false, false);
    }

    /** Treatment-emergent events that a number counts. */
    public static EventFilter of(
            CountedEvents counted, @Nullable Severity severity, @Nullable String soc, @Nullable String term) {
        return new EventFilter(EventGroup.ALL, null, severity, null, soc, term, null, true, false, null, null, counted);
    }

    /** Whether more is asked than a group and a site. */
    boolean narrowed() {
        return severity != null
                || state != null
                || soc != null
                || term != null
                || patientNo != null
                || emergent
                || seriousOnly
                || decidedBy != null
                || changedIn != null
                || counted != CountedEvents.ALL;
    }

    public EventFilter with(EventGroup other) {
        return new EventFilter(
                other,
                site,
                severity,
                state,
                soc,
                term,
                patientNo,
                emergent,
                seriousOnly,
                decidedBy,
                changedIn,
                counted);
    }

    /** Those of one patient. */
    public EventFilter ofPatient(String number) {
        return new EventFilter(
                group, site, severity, state, soc, term, number, emergent, seriousOnly, decidedBy, changedIn, counted);
    }
}
