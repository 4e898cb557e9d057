package papilio.site.approval;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.site.record.Kept;
import papilio.site.record.SiteRecord;

/** One approval of an ethics committee. */
@Entity
@Table(name = "site_approval")
class Approval extends SiteRecord {
    @Embedded
    private ApprovalFacts facts;

    @SuppressWarnings("NullAway.Init")
    protected Approval() {} // for JPA only

    Approval(String study, String site, ApprovalFacts facts) {
        super(study, site);
        this.facts = facts;
    }

    AuditNote created() {
        return note(Action.CREATED).changes(null, facts);
    }

    AuditNote revise(ApprovalFacts wanted, @Nullable String reason) {
        var note = note(Action.CHANGED).changes(facts, wanted).because(reason);
        facts = wanted;
        return note;
    }

    Kept<ApprovalFacts> kept() {
        return kept(facts);
    }

    @Override
    protected String type() {
        return "site_approval";
    }

    @Override
    protected String label() {
        return facts.number();
    }
}
