package papilio.figures.review;

import java.util.function.Predicate;
import papilio.safety.EventFact;

/** The rows of the overview of treatment-emergent events; an event can stand in several. */
public enum EventKind {
    ANY(event -> true),
    SERIOUS(EventFact::serious),
    RELATED(EventFact::related),
    SERIOUS_RELATED(event -> event.serious() && event.related()),
    /** Severity "severe", or a grade of 3 or more. */
    SEVERE(EventFact::isSevere),
    /** By the outcome of the event. */
    FATAL(EventFact::isFatal),
    /** Of special interest, whatever the category. */
    SPECIAL(event -> event.specialInterest() != null),
    /** The study drug was withdrawn because of it; an interruption does not count. */
    LEADING_TO_DISCONTINUATION(EventFact::endedTreatment);

    private final Predicate<EventFact> rule;

    EventKind(Predicate<EventFact> rule) {
        this.rule = rule;
    }

    boolean has(EventFact event) {
        return rule.test(event);
    }
}
