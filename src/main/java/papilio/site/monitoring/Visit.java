package papilio.site.monitoring;

import java.time.LocalDate;
import java.util.List;
import papilio.site.record.Kept;

/** A monitoring visit with what was found and what has to be done. */
public record Visit(Kept<VisitFacts> visit, List<Kept<FindingFacts>> findings, List<Kept<ActionFacts>> actions) {
    public Visit {
        findings = List.copyOf(findings);
        actions = List.copyOf(actions);
    }

    public String site() {
        return visit.site();
    }

    public VisitFacts facts() {
        return visit.facts();
    }

    /** The day on which it was, else is to be. */
    public LocalDate day() {
        var done = facts().doneOn();
        var planned = facts().plannedOn();
        return done != null ? done : planned != null ? planned : LocalDate.MIN;
    }

    public boolean overdueOn(LocalDate today) {
        return facts().doneOn() == null && day().isBefore(today);
    }

    public long findings(Weight weight) {
        return findings.stream().filter(one -> one.facts().weight() == weight).count();
    }

    public long open() {
        return actions.stream().filter(one -> one.facts().doneOn() == null).count();
    }
}
