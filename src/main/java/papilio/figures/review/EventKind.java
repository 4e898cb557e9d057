package papilio.figures.review;

import java.util.Set;
import java.util.function.Predicate;
import papilio.safety.EventFact;
import papilio.safety.EventTrait;

/** The rows of the overview of treatment-emergent events; an event can stand in several. */
public enum EventKind {
    ANY(event -> true),
    SERIOUS(EventFact::serious, EventTrait.SERIOUS),
    RELATED(EventFact::related, EventTrait.RELATED),
    SERIOUS_RELATED(event -> event.serious() && event.related(), EventTrait.SERIOUS, EventTrait.RELATED),
    /** Severity "severe", or a grade of 3 or more. */
    SEVERE(EventFact::isSevere, EventTrait.SEVERE),
    /** By the outcome of the event. */
    FATAL(EventFact::isFatal, EventTrait.FATAL),
    /** Of special interest, whatever the category. */
    SPECIAL(event -> event.specialInterest() != null, EventTrait.SPECIAL),
    /** The study drug was withdrawn because of it; an interruption does not count. */
    LEADING_TO_DISCONTINUATION(EventFact::endedTreatment, EventTrait.ENDED_TREATMENT);

    private final Predicate<EventFact> rule;
    private final Set<EventTrait> traits;

    EventKind(Predicate<EventFact> rule, EventTrait... traits) {
        this.rule = rule;
        this.traits = Set.of(traits);
    }

    boolean has(EventFact event) {
        return rule.test(event);
    }

    /** The same rule as conditions of the queue. */
    Set<EventTrait> traits() {
        return traits;
    }
}
