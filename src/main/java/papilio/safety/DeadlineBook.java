package papilio.safety;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.safety.clock.ClockChange;
import papilio.safety.rule.RuleBooks;

/** Keeps the clocks of an event in step with what is known of it, in the transaction of the change itself. */
@Component
class DeadlineBook {
    private final ReportingDeadlines deadlines;
    private final RuleBooks books;
    private final AuditTrail audit;
    private final Clock clock;

    DeadlineBook(ReportingDeadlines deadlines, RuleBooks books, AuditTrail audit, Clock clock) {
        this.deadlines = deadlines;
        this.books = books;
        this.audit = audit;
        this.clock = clock;
    }

    /** As below, where the change is a view of what is known and no news. */
    void keep(AdverseEvent event, @Nullable EventContent before, EventContent after, Instant informed, ZoneId zone) {
        keep(event, before, after, new ClockChange.Learned(informed, false), zone, null);
    }

    /**
     * @param before the facts before the change; null for a new event
     * @param learned when the new information was received; starts a clock where it is stricter than what was known, or
     *     news of what was reported
     * @param reason why the facts were corrected
     */
    void keep(
            AdverseEvent event,
            @Nullable EventContent before,
            EventContent after,
            ClockChange.Learned learned,
            ZoneId zone,
            @Nullable String reason) {
        var aware = after.awareAt();
        if (aware == null) {
            if (before != null && before.awareAt() != null) close(event);
            return;
        }
        var book = books.of(event.study(), event.site());
        var kept = before == null ? List.<ReportingDeadline>of() : deadlines.findByEventId(event.id());
        if (before == null || before.awareAt() == null) {
            start(event, ClockChange.first(after.forReporting(), book, aware), kept, zone);
            return;
        }
        if (!aware.equals(before.awareAt())) move(event, kept, aware, zone, new Correction(before.awareAt(), reason));
        var change = ClockChange.between(
                before.forReporting(),
                after.forReporting(),
                book,
                kept.stream()
                        .filter(deadline -> deadline.running() || deadline.submitted())
                        .map(ReportingDeadline::kept)
                        .toList(),
                aware,
                learned);
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

    /** A clock of the same rule from the same instant goes on; what was sent under it is not asked for again. */
    private void start(AdverseEvent event, ClockChange change, Collection<ReportingDeadline> kept, ZoneId zone) {
        for (var start : change.started()) {
            var same = kept.stream()
                    .filter(deadline -> deadline.rule() == start.rule().code()
                            && deadline.aware().equals(start.from()))
                    .findFirst();
            if (same.isEmpty()) deadlines.saveAndFlush(new ReportingDeadline(event, start.rule(), start.from(), zone));
            else if (!same.get().submitted()) {
                same.get().revive();
                deadlines.saveAndFlush(same.get());
            }
        }
    }

    private record Correction(Instant from, @Nullable String reason) {}

    /** Those that count from the former awareness, the sent ones too; a follow-up keeps its distance from the first report. */
    private void move(
            AdverseEvent event, List<ReportingDeadline> kept, Instant to, ZoneId zone, Correction correction) {
        var moved = kept.stream()
                .filter(deadline ->
                        deadline.aware().equals(correction.from()) && (deadline.running() || deadline.submitted()))
                .toList();
        var before = moved.stream().map(ReportingDeadline::phase).toList();
        moved.forEach(deadline -> deadline.countFrom(to, zone));
        for (var first : moved) {
            var sent = first.submission();
            if (sent == null) continue;
            moved.stream()
                    .filter(deadline -> deadline.follows(first))
                    .forEach(deadline -> deadline.followUpOf(sent.at(), zone));
        }
        for (var at = 0; at < moved.size(); at++) {
            var deadline = moved.get(at);
            deadlines.saveAndFlush(deadline);
            if (deadline.submitted()) audit.write(recounted(event, deadline, before.get(at), correction));
        }
    }

    private static AuditNote recounted(
            AdverseEvent event, ReportingDeadline deadline, DeadlinePhase before, Correction correction) {
        return DeadlineService.note(Action.CHANGED, deadline, event)
                .change("awareAt", correction.from(), deadline.aware())
                .change("status", before, deadline.phase())
                .because(correction.reason());
    }
}
