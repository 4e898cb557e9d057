package papilio.site.monitoring;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.site.record.Kept;
import papilio.site.record.SiteRecord;

/** Something that has to be done after a visit. */
@Entity
@Table(name = "monitoring_action")
class MonitoringAction extends SiteRecord {
    @Embedded
    private ActionFacts facts;

    @SuppressWarnings("NullAway.Init")
    protected MonitoringAction() {} // for JPA only

    MonitoringAction(String study, String site, ActionFacts facts) {
        super(study, site);
        this.facts = facts;
    }

    AuditNote created() {
        return note(Action.CREATED).changes(null, facts);
    }

    AuditNote revise(ActionFacts wanted, @Nullable String reason) {
        var note = note(Action.CHANGED).changes(facts, wanted).because(reason);
        facts = wanted;
        return note;
    }

    Kept<ActionFacts> kept() {
        return kept(facts);
    }

    @Override
    protected String type() {
        return "monitoring_action";
    }

    @Override
    protected String label() {
        return facts.dueOn().toString();
    }
}
