package papilio.site.people;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.site.record.Kept;
import papilio.site.record.SiteRecord;

/** A task that a function at a site has been given. */
@Entity
@Table(name = "site_delegation")
class Delegation extends SiteRecord {
    @Embedded
    private DelegationFacts facts;

    @SuppressWarnings("NullAway.Init")
    protected Delegation() {} // for JPA only

    Delegation(String study, String site, DelegationFacts facts) {
        super(study, site);
        this.facts = facts;
    }

    AuditNote created() {
        return note(Action.CREATED).changes(null, facts);
    }

    AuditNote revise(DelegationFacts wanted, @Nullable String reason) {
        var note = note(Action.CHANGED).changes(facts, wanted).because(reason);
        facts = wanted;
        return note;
    }

    Kept<DelegationFacts> kept() {
        return kept(facts);
    }

    @Override
    protected String type() {
        return "site_delegation";
    }

    @Override
    protected String label() {
        return facts.task() + " → " + facts.function();
    }
}
