package papilio.site.monitoring;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.site.record.Kept;
import papilio.site.record.SiteRecord;

/** A monitor at a site, or on the line to it. */
@Entity
@Table(name = "monitoring_visit")
class MonitoringVisit extends SiteRecord {
    @Embedded
    private VisitFacts facts;

    @SuppressWarnings("NullAway.Init")
    protected MonitoringVisit() {} // for JPA only

    MonitoringVisit(String study, String site, VisitFacts facts) {
        super(study, site);
        this.facts = facts;
    }

    AuditNote created() {
        return note(Action.CREATED).changes(null, facts);
    }

    AuditNote revise(VisitFacts wanted, @Nullable String reason) {
        var note = note(Action.CHANGED).changes(facts, wanted).because(reason);
        facts = wanted;
        return note;
    }

    Kept<VisitFacts> kept() {
        return kept(facts);
    }

    @Override
    protected String type() {
        return "monitoring_visit";
    }

    @Override
    protected String label() {
        return facts.type().name();
    }
}
