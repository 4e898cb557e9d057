package papilio.site.people;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.site.record.Kept;
import papilio.site.record.SiteRecord;

/** A function at a site and where it is reached. */
@Entity
@Table(name = "site_contact")
class Contact extends SiteRecord {
    @Embedded
    private ContactFacts facts;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {} // for JPA only

    Contact(String study, String site, ContactFacts facts) {
        super(study, site);
        this.facts = facts;
    }

    AuditNote created() {
        return note(Action.CREATED).changes(null, facts);
    }

    AuditNote revise(ContactFacts wanted, @Nullable String reason) {
        var note = note(Action.CHANGED).changes(facts, wanted).because(reason);
        facts = wanted;
        return note;
    }

    Kept<ContactFacts> kept() {
        return kept(facts);
    }

    @Override
    protected String type() {
        return "site_contact";
    }

    @Override
    protected String label() {
        return facts.function().name();
    }
}
