package papilio.site.record;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditNote;

/** A record about a site with its place, its version and whether it was crossed out. */
@MappedSuperclass
public abstract class SiteRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String studyCode;
    private String siteCode;
    private boolean voided;
    private @Nullable String voidReason;

    @SuppressWarnings("NullAway.Init")
    protected SiteRecord() {} // for JPA only

    protected SiteRecord(String study, String site) {
        studyCode = study;
        siteCode = site;
    }

    /** As the audit trail calls this kind of record. */
    protected abstract String type();

    /** What a person knows the record by. */
    protected abstract String label();

    public long id() {
        return Objects.requireNonNull(id);
    }

    protected String siteCode() {
        return siteCode;
    }

    protected <F extends Record> Kept<F> kept(F facts) {
        return new Kept<>(siteCode, id(), version, facts);
    }

    protected AuditNote note(Action action) {
        return AuditNote.of(action, type(), id(), siteCode + " · " + label()).at(studyCode, siteCode, null);
    }

    boolean isOf(String study, String site) {
        return !voided && studyCode.equals(study) && siteCode.equals(site);
    }

    boolean isAt(long expected) {
        return version == expected;
    }

    AuditNote voidBecause(String reason) {
        voided = true;
        voidReason = reason;
        return note(Action.VOIDED).because(voidReason);
    }
}
