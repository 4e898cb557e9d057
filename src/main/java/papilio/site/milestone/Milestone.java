package papilio.site.milestone;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.site.SiteRefused;
import papilio.site.record.Kept;
import papilio.site.record.SiteRecord;

/** What was typed about one milestone of a site. */
@Entity
@Table(name = "site_milestone")
class Milestone extends SiteRecord {
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MilestoneKind kind;

    @Embedded
    private @Nullable MilestoneFacts facts; // nothing typed is no object

    @SuppressWarnings("NullAway.Init")
    protected Milestone() {} // for JPA only

    Milestone(String study, String site, MilestoneKind kind, MilestoneFacts facts) {
        super(study, site);
        this.kind = kind;
        this.facts = facts;
    }

    AuditNote created() {
        return note(Action.CREATED).changes(null, facts());
    }

    /** An actual date once said is changed with a reason only. */
    AuditNote revise(MilestoneFacts wanted, @Nullable String reason) {
        var said = facts().actualOn();
        if (said != null && !Objects.equals(said, wanted.actualOn()) && reason == null)
            throw SiteRefused.reasonMissing();
        var note = note(Action.CHANGED).changes(facts(), wanted).because(reason);
        facts = wanted;
        return note;
    }

    MilestoneKind kind() {
        return kind;
    }

    MilestoneFacts facts() {
        return facts == null ? MilestoneFacts.NONE : facts;
    }

    Kept<MilestoneFacts> kept() {
        return kept(facts());
    }

    @Override
    protected String type() {
        return "site_milestone";
    }

    @Override
    protected String label() {
        return kind.name();
    }
}
