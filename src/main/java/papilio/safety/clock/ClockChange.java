package papilio.safety.clock;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** What a change of an event does to its clocks: which are superseded, which start, and from which instant. */
public record ClockChange(Set<ReportingRule> superseded, Set<ReportingRule> started, Instant from) {

    /** The first time that somebody knows: every rule starts at the awareness. */
    public static ClockChange first(CaseFacts facts, StudyKind kind, Instant aware) {
        return new ClockChange(Set.of(), facts.rules(kind), aware);
    }

    /**
     * Stricter information counts from its own receipt; a milder view of the case counts from the first awareness, as if
     * it had been known. Clocks that no longer apply stay visible as superseded; reports already sent stay as they are.
     */
    public static ClockChange between(
            CaseFacts before,
            CaseFacts after,
            StudyKind kind,
            Set<ReportingRule> running,
            Set<ReportingRule> submitted,
            Instant aware,
            Instant informed) {
        var wanted = copy(after.rules(kind));
        var anew = EnumSet.noneOf(ReportingRule.class);
        if (after.newlySeriousOrFatal(before)) anew.addAll(Set.of(ReportingRule.R1, ReportingRule.R2));
        anew.retainAll(wanted);

        var superseded = copy(running);
        superseded.removeIf(rule -> wanted.contains(rule) && !anew.contains(rule));
        var started = copy(wanted);
        started.removeIf(rule -> !anew.contains(rule) && (running.contains(rule) || submitted.contains(rule)));
        return new ClockChange(superseded, started, after.stricterThan(before) ? informed : aware);
    }

    private static EnumSet<ReportingRule> copy(Set<ReportingRule> rules) {
        var copy = EnumSet.noneOf(ReportingRule.class);
        copy.addAll(rules);
        return copy;
    }
}
