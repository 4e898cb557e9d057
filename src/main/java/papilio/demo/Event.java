package papilio.demo;

import java.time.Instant;
import java.util.List;
import papilio.safety.EventContent;
import papilio.safety.KnownEvent;
import papilio.safety.KnownQuestion;
import papilio.safety.ReviewState;

/**
 * An adverse event with everything that was done about it.
 *
 * @param version how often it has been saved after the first time
 */
record Event(
        Person person,
        String number,
        EventContent facts,
        ReviewState state,
        long version,
        Instant changedAt,
        List<KnownEvent.Review> reviews,
        List<KnownEvent.Clock> deadlines,
        List<KnownQuestion> questions) {

    Event reviewed(
            ReviewState newState,
            long newVersion,
            Instant changed,
            List<KnownEvent.Review> decisions,
            List<KnownQuestion> asked) {
        return new Event(person, number, facts, newState, newVersion, changed, decisions, deadlines, asked);
    }

    Event with(EventContent newFacts, List<KnownEvent.Clock> clocks) {
        return new Event(person, number, newFacts, state, version, changedAt, reviews, clocks, questions);
    }

    Instant aware() {
        return facts.awareAt() == null ? changedAt : facts.awareAt();
    }

    boolean isOf(EventKind kind) {
        return isCalled(kind.english());
    }

    boolean isCalled(String term) {
        return term.equals(facts.codedTerm());
    }
}
