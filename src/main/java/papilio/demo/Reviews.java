package papilio.demo;

import static papilio.safety.Decision.ESCALATE;
import static papilio.safety.Decision.QUERY;
import static papilio.safety.ReviewState.ANSWERED;
import static papilio.safety.ReviewState.CHANGED;
import static papilio.safety.ReviewState.ESCALATED;
import static papilio.safety.ReviewState.NEW;
import static papilio.safety.ReviewState.QUERIED;
import static papilio.safety.ReviewState.REVIEWED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import papilio.safety.EventContent;
import papilio.safety.KnownEvent;
import papilio.safety.KnownQuestion;
import papilio.safety.ReviewState;
import papilio.safety.clock.ReportingRule;
import papilio.safety.codes.Causality;
import papilio.safety.codes.Outcome;

/** The monitor's desk: nearly everything is signed off; five events wait, one was escalated, two wait for their site. */
final class Reviews {
    static final String MONITOR = "monitor";
    private static final LocalDate OVERDUE_FROM = LocalDate.of(2026, 6, 18);
    private static final LocalDate OVERDUE_TO = LocalDate.of(2026, 6, 27);

    private final Map<String, Event> byNumber = new LinkedHashMap<>();
    private final Set<String> waiting = new HashSet<>();
    private final Dice dice;

    private Reviews(List<Event> events, long seed) {
        events.forEach(event -> byNumber.put(event.number(), event));
        dice = Dice.of(seed, "reviews");
    }

    static List<Event> of(List<Event> events, long seed) {
        var reviews = new Reviews(events, seed);
        reviews.decideAll();
        return List.copyOf(reviews.byNumber.values());
    }

    private void decideAll() {
        var latest = newestFirst().toList();
        latest(latest, event -> event.isOf(EventKind.LOW_IGG), this::disagree);
        latest(latest, event -> event.isCalled("Upper respiratory infection"), event -> event);
        latest(latest, event -> event.isCalled("Injection site reaction"), event -> asked(event, ANSWERED));
        latest(latest, event -> event.isCalled("Shingles"), event -> asked(event, QUERIED));
        latest(latest, event -> event.isCalled("Rash maculo-papular"), event -> asked(event, QUERIED));
        byNumber.replaceAll((number, event) -> decided(event));
        newestFirst()
                .filter(event -> event.state() == REVIEWED
                        && event.deadlines().stream()
                                .anyMatch(clock -> clock.rule() == ReportingRule.R3C
                                        && Clocks.dueBetween(clock, OVERDUE_FROM, OVERDUE_TO)))
                .findFirst()
                .ifPresent(event -> put(event.with(event.facts(), Clocks.unsent(event.deadlines()))));
    }

    private Stream<Event> newestFirst() {
        return byNumber.values().stream()
                .filter(event -> !event.facts().serious())
                .sorted(Comparator.comparing(Event::aware).reversed().thenComparing(Event::number));
    }

    private void latest(List<Event> events, Predicate<Event> which, UnaryOperator<Event> change) {
        events.stream()
                .filter(event -> which.test(event) && !waiting.contains(event.number()))
                .findFirst()
                .ifPresent(event -> {
                    waiting.add(event.number());
                    put(change.apply(event));
                });
    }

    private Event decided(Event event) {
        if (waiting.contains(event.number())) return event;
        var story = event.facts().serious() ? event.person().patientNo() : "";
        return switch (story) {
            case Story.NEW -> event;
            case Story.CHANGED -> changed(event);
            case Story.ESCALATED -> escalated(event);
            default -> signedOff(event);
        };
    }

    private Event signedOff(Event event) {
        var asked = dice.chance(event.facts().serious() ? 0.5 : 0.08);
        var first = later(event.aware(), 1, 4);
        var decisions = new ArrayList<KnownEvent.Review>();
        var questions = new ArrayList<KnownQuestion>();
        if (asked) {
            var words = DemoWords.QUESTIONS.get(dice.between(0, DemoWords.QUESTIONS.size() - 1));
            var answered = later(first, 1, 3);
            questions.add(DemoWords.asked(
                    event.person(),
                    "outcome",
                    words.question(),
                    first,
                    words.answer(),
                    answered,
                    later(answered, 0, 1)));
            decisions.add(new KnownEvent.Review(QUERY, words.question(), event.facts(), 0, MONITOR, first));
        }
        var at = asked ? later(first, 4, 6) : later(event.aware(), 1, 5);
        decisions.add(new KnownEvent.Review(
                papilio.safety.Decision.REVIEWED, null, event.facts(), asked ? 1 : 0, MONITOR, at));
        return event.reviewed(REVIEWED, asked ? 2 : 1, event.changedAt(), decisions, questions);
    }

    /** Signed off while it still went on; now the site has recorded how it ended and thinks otherwise about the cause. */
    private Event changed(Event event) {
        var then = event.facts()
                .but()
                .outcome(Outcome.NOT_RECOVERED)
                .ended(null)
                .causality(Causality.PROBABLE)
                .facts();
        var asked = DemoStudy.at(LocalDate.of(2026, 6, 18), 10, 12);
        var answered = DemoStudy.at(LocalDate.of(2026, 6, 22), 15, 41);
        var reviewed = DemoStudy.at(LocalDate.of(2026, 6, 23), 9, 30);
        var question = DemoWords.asked(
                event.person(),
                "narrative",
                DemoWords.CULTURE.question(),
                asked,
                DemoWords.CULTURE.answer(),
                answered,
                reviewed);
        return event.reviewed(
                CHANGED,
                4,
                DemoStudy.at(LocalDate.of(2026, 6, 26), 11, 5),
                List.of(
                        new KnownEvent.Review(QUERY, question.words(), then, 0, MONITOR, asked),
                        new KnownEvent.Review(papilio.safety.Decision.REVIEWED, null, then, 2, MONITOR, reviewed)),
                List.of(question));
    }

    private Event escalated(Event event) {
        var at = later(event.aware(), 1, 3);
        return event.reviewed(
                ESCALATED,
                1,
                event.changedAt(),
                List.of(new KnownEvent.Review(ESCALATE, DemoWords.ESCALATION, event.facts(), 0, MONITOR, at)),
                List.of());
    }

    /** A question to the site, answered or not. */
    private Event asked(Event event, ReviewState state) {
        var words = "ISR".equals(event.facts().specialInterest()) ? DemoWords.LATER_DOSES : DemoWords.EXTENT;
        var at = later(event.aware(), 0, 1);
        var answered = state == ANSWERED ? later(at, 1, 2) : null;
        return event.reviewed(
                state,
                state == ANSWERED ? 2 : 1,
                answered == null ? event.changedAt() : answered,
                List.of(new KnownEvent.Review(QUERY, words.question(), event.facts(), 0, MONITOR, at)),
                List.of(DemoWords.asked(
                        event.person(),
                        "narrative",
                        words.question(),
                        at,
                        answered == null ? null : words.answer(),
                        answered,
                        null)));
    }

    private Event disagree(Event event) {
        EventContent facts = event.facts()
                .but()
                .causality(Causality.UNLIKELY)
                .sponsorCausality(Causality.POSSIBLE)
                .facts();
        return event.with(facts, Clocks.of(event.person(), facts, Dice.of(1, event.number())))
                .reviewed(NEW, 1, event.changedAt(), List.of(), List.of());
    }

    private void put(Event event) {
        byNumber.put(event.number(), event);
    }

    private Instant later(Instant from, int least, int most) {
        var day = from.atZone(DemoStudy.ZONE).toLocalDate().plusDays(dice.between(least, most));
        var at = DemoStudy.workingHours(day, dice);
        return at.isAfter(from) ? at : from.plusSeconds(60L * dice.between(5, 40));
    }
}
