package papilio.figures.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.figures.Emergent;
import papilio.figures.TermTable;
import papilio.safety.CountedEvents;
import papilio.safety.EventFilter;
import papilio.safety.EventTrait;
import papilio.safety.codes.Severity;

/**
 * Which events of a review one of its numbers counts: a kind, narrowed by what is given.
 *
 * @param special code of a special interest
 * @param severity a name of {@link Severity}; events without severity and grade stand under {@link #UNKNOWN}
 * @param grade exactly this one; 0: neither grade nor severity is recorded
 * @param month in which the event began, as {@link MonthOfEvents} counts it
 */
public record ReviewCell(
        EventKind kind,
        @Nullable String soc,
        @Nullable String term,
        @Nullable String special,
        @Nullable String severity,
        @Nullable Integer grade,
        @Nullable YearMonth month) {
    /** The severity of events without any, as the table by severity names it. */
    public static final String UNKNOWN = "NOT_RECORDED";

    public static ReviewCell of(EventKind kind) {
        return new ReviewCell(kind, null, null, null, null, null, null);
    }

    /** @param soc null: all classes; {@code term} null: the whole class */
    public ReviewCell term(@Nullable String soc, @Nullable String term) {
        return new ReviewCell(kind, soc, term, special, severity, grade, month);
    }

    public ReviewCell special(String category) {
        return new ReviewCell(kind, soc, term, category, severity, grade, month);
    }

    public ReviewCell severity(String name) {
        return new ReviewCell(kind, soc, term, special, name, grade, month);
    }

    public ReviewCell grade(int exactly) {
        return new ReviewCell(kind, soc, term, special, severity, exactly, month);
    }

    public ReviewCell month(YearMonth began) {
        return new ReviewCell(kind, soc, term, special, severity, grade, began);
    }

    /** The queue's filter that finds the same events: its count is the number of events of this cell. */
    public EventFilter door(EventSelection selection, LocalDate cutoff) {
        var counted = CountedEvents.at(cutoff)
                .sites(selection.sites())
                .with(kind.traits())
                .gradeFrom(selection.gradeFrom())
                .special(special)
                .began(month);
        if (selection.related() != null)
            counted = counted.with(List.of(selection.related() ? EventTrait.RELATED : EventTrait.UNRELATED));
        if (isUngraded()) counted = counted.with(List.of(EventTrait.UNGRADED));
        else counted = counted.grade(grade);
        var named = severity == null || UNKNOWN.equals(severity) ? null : Severity.valueOf(severity);
        return EventFilter.of(counted, named, soc, term);
    }

    boolean has(Emergent one) {
        var event = one.event();
        return kind.has(event)
                && (soc == null || soc.equals(TermTable.soc(one)))
                && (term == null || term.equals(event.term()))
                && (special == null || special.equals(event.specialInterest()))
                && (severity == null || severity.equals(severityOf(one)))
                && (grade == null || grade == Grades.gradeOf(one))
                && (month == null || month.equals(YearMonth.from(one.onset())));
    }

    private boolean isUngraded() {
        return UNKNOWN.equals(severity) || grade != null && grade == 0;
    }

    private static String severityOf(Emergent one) {
        var severity = one.event().severityOrFromGrade();
        return severity == null ? UNKNOWN : severity;
    }
}
