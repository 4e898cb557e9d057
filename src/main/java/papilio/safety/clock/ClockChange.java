package papilio.safety.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a change of an event does to its clocks: which are superseded, which start, and from which instant. */
public record ClockChange(Set<ReportingRule> superseded, List<Start> started) {
    public ClockChange {
        superseded = Set.copyOf(superseded);
        started = List.copyOf(started);
    }

    public record Start(ClockRule rule, Instant from) {}

    /** A clock that there is: running or sent, on the condition under which it began. */
    public record Kept(ReportingRule code, Recipient recipient, Trigger trigger, boolean sent) {}

    /**
     * When the change became known. News asks for a follow-up of what was reported even where the category stays; a mere
     * correction of a record does not.
     */
    public record Learned(Instant at, boolean news) {}

    public Set<ReportingRule> startedCodes() {
        return started.stream().map(start -> start.rule().code()).collect(Collectors.toSet());
    }

    /** The first time that somebody knows: every rule starts at the awareness. */
    public static ClockChange first(CaseFacts facts, RuleBook book, Instant aware) {
        return new ClockChange(
                Set.of(),
                book.starting(facts).stream()
                        .map(rule -> new Start(rule, aware))
                        .toList());
    }

    /**
     * Stricter information counts from its own receipt; a milder view of the case counts from the first awareness, as if
     * it had been known. Clocks that no longer apply stay visible as superseded; reports already sent stay as they are.
     * Only what changed in the case moves its clocks: a rule that was revised meanwhile leaves those that run alone.
     *
     * @param kept the clocks that run or were sent
     */
    public static ClockChange between(
            CaseFacts before, CaseFacts after, RuleBook book, List<Kept> kept, Instant aware, Learned learned) {
        var superseded = EnumSet.noneOf(ReportingRule.class);
        for (var clock : kept) {
            var anew = clock.trigger().anew(before, after);
            if (!clock.sent() && (anew || !clock.trigger().holds(after))) superseded.add(clock.code());
        }
        var from = after.stricterThan(before) ? learned.at() : aware;
        var started = new ArrayList<Start>();
        for (var rule : book.starting(after)) {
            var anew = rule.trigger().anew(before, after);
            var newly = !rule.trigger().holds(before) && !isKept(rule, kept, superseded);
            var more = rule.trigger().beyondTheReport(before, after) && isOnlySent(rule, kept);
            if (anew || newly || more) started.add(new Start(rule, from));
        }
        if (learned.news()) started.addAll(forNews(before, after, book, kept, superseded, learned.at()));
        return new ClockChange(superseded, started);
    }

    private static boolean isKept(ClockRule rule, List<Kept> kept, Set<ReportingRule> superseded) {
        return kept.stream()
                .anyMatch(clock -> clock.code() == rule.code() && (clock.sent() || !superseded.contains(rule.code())));
    }

    private static boolean isOnlySent(ClockRule rule, List<Kept> kept) {
        var same = kept.stream().filter(clock -> clock.code() == rule.code()).toList();
        return !same.isEmpty() && same.stream().allMatch(Kept::sent);
    }

    /** A follow-up that still runs takes the news along. */
    private static List<Start> forNews(
            CaseFacts before,
            CaseFacts after,
            RuleBook book,
            List<Kept> kept,
            Set<ReportingRule> superseded,
            Instant received) {
        return book.waitingForNews(after).stream()
                .filter(rule -> rule.trigger().holds(before) && !rule.trigger().anew(before, after))
                .filter(rule -> kept.stream()
                        .anyMatch(clock -> clock.sent()
                                && clock.recipient() == rule.recipient()
                                && !clock.trigger().waitsForNews()))
                .filter(rule -> kept.stream()
                        .noneMatch(clock ->
                                clock.code() == rule.code() && !clock.sent() && !superseded.contains(rule.code())))
                .map(rule -> new Start(rule, received))
                .toList();
    }
}
