package papilio.site.monitoring;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.site.record.Kept;
import papilio.site.record.SiteRecord;

/** Something that a monitor found on a visit. */
@Entity
@Table(name = "monitoring_finding")
class MonitoringFinding extends SiteRecord {
    @Embedded
    private FindingFacts facts;

    @SuppressWarnings("NullAway.Init")
    protected MonitoringFinding() {} // for JPA only

    MonitoringFinding(String study, String site, FindingFacts facts) {
        super(study, site);
        this.facts = facts;
    }

    AuditNote created() {
        return note(Action.CREATED).changes(null, facts);
    }

    AuditNote revise(FindingFacts wanted, @Nullable String reason) {
        var note = note(Action.CHANGED).changes(facts, wanted).because(reason);
        facts = wanted;
        return note;
    }

    Kept<FindingFacts> kept() {
        return kept(facts);
    }

    @Override
    protected String type() {
        return "monitoring_finding";
    }

    @Override
    protected String label() {
        return facts.weight().name();
    }
}
