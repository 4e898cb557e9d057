package papilio.safety;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import papilio.safety.clock.ClockChange;
import papilio.safety.clock.ReportingRule;
import papilio.safety.clock.StudyKind;

/** Keeps the clocks of an event in step with what is known of it, in the transaction of the change itself. */
@Component
class DeadlineBook {
    // Studies here observe; the sponsor's SUSAR route waits for a study setting.
    private static final StudyKind KIND = StudyKind.NON_INTERVENTIONAL;

    private final ReportingDeadlines deadlines;
    private final Clock clock;

    DeadlineBook(ReportingDeadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * @param before the facts before the change; null for a new event
     * @param informed when the new information was received; counts only where it is stricter than what was known
     */
    void keep(AdverseEvent event, @Nullable EventContent before, EventContent after, Instant informed, ZoneId zone) {
        var aware = after.awareAt();
        if (aware == null) {
            if (before != null && before.awareAt() != null) close(event);
            return;
        }
        if (before == null || before.awareAt() == null) {
            start(event, ClockChange.first(after.forReporting(), KIND, aware), List.of(), zone);
            return;
        }
        var kept = deadlines.findByEventId(event.id());
        if (!aware.equals(before.awareAt())) move(kept, before.awareAt(), aware, zone);
        var change = ClockChange.between(
                before.forReporting(),
                after.forReporting(),
                KIND,
                rules(kept, ReportingDeadline::running),
                rules(kept, ReportingDeadline::submitted),
                aware,
                informed);
        var now = clock.instant();
        for (var deadline : kept) {
            if (deadline.running() && change.superseded().contains(deadline.rule())) {
                deadline.supersede(now);
                deadlines.saveAndFlush(deadline);
            }
        }
        start(event, change, kept, zone);
    }

    /** A voided event asks nobody for anything; what was sent stays. */
    void close(AdverseEvent event) {
        var now = clock.instant();
        for (var deadline : deadlines.findByEventId(event.id())) {
            if (!deadline.running()) continue;
            deadline.supersede(now);
            deadlines.saveAndFlush(deadline);
        }
    }

    private void start(AdverseEvent event, ClockChange change, Collection<ReportingDeadline> kept, ZoneId zone) {
        for (var rule : change.started()) {
            var same = kept.stream()
                    .filter(deadline ->
                            deadline.rule() == rule && deadline.aware().equals(change.from()) && !deadline.submitted())
                    .findFirst();
            same.ifPresent(ReportingDeadline::revive);
            deadlines.saveAndFlush(same.orElseGet(() -> new ReportingDeadline(event, rule, change.from(), zone)));
        }
    }

    private void move(List<ReportingDeadline> kept, Instant from, Instant to, ZoneId zone) {
        for (var deadline : kept) {
            if (!deadline.running() || !deadline.aware().equals(from)) continue;
            deadline.countFrom(to, zone);
            deadlines.saveAndFlush(deadline);
        }
    }

    private static Set<ReportingRule> rules(List<ReportingDeadline> kept, Predicate<ReportingDeadline> which) {
        var rules = EnumSet.noneOf(ReportingRule.class);
        kept.stream().filter(which).map(ReportingDeadline::rule).forEach(rules::add);
        return rules;
    }
}
