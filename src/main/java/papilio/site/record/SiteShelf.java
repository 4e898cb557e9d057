package papilio.site.record;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.access.Scope;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;
import papilio.study.StudyService;

/** Where the records about sites stand; gives and takes only those of the caller's sites. */
@Component
public class SiteShelf {
    private final EntityManager records;
    private final JdbcClient database;
    private final Access access;
    private final StudyService studies;
    private final AuditTrail audit;

    SiteShelf(EntityManager records, JdbcClient database, Access access, StudyService studies, AuditTrail audit) {
        this.records = records;
        this.database = database;
        this.access = access;
        this.studies = studies;
        this.audit = audit;
    }

    /** The caller's sites of a study; {@link #own} for one of them. */
    public Scope scope(String study) {
        return access.scope(study);
    }

    /** All that hold there, by one query and in no order. */
    public <R extends SiteRecord> List<R> within(Class<R> type, Scope scope) {
        return records.createQuery(
                        "select r from " + type.getSimpleName()
                                + " r where r.studyCode = :study and r.voided = false and (:all = true or r.siteCode in :sites)",
                        type)
                .setParameter("study", scope.study())
                .setParameter("all", scope.all())
                .setParameter("sites", scope.sitesOrNone())
                .getResultList();
    }

    /** Those of one site. */
    public <R extends SiteRecord> List<R> of(Class<R> type, String study, String site) {
        return within(type, own(study, site));
    }

    /** The record that somebody wants to change, if nobody else did since. */
    public <R extends SiteRecord> R toChange(Class<R> type, String study, String site, long id, long version) {
        own(study, site);
        var record = Optional.ofNullable(records.find(type, id))
                .filter(found -> found.isOf(study, site))
                .orElseThrow(NotFound::new);
        if (!record.isAt(version)) throw new StaleEdit();
        return record;
    }

    /** A new record; the site has to be there and the caller's. */
    public <R extends SiteRecord> R add(R record) {
        records.persist(record);
        records.flush();
        return record;
    }

    public void changed(AuditNote note) {
        records.flush();
        if (!note.changesNothing()) audit.write(note);
    }

    public <R extends SiteRecord> void cross(Class<R> type, VoidRecord request) {
        var note = toChange(type, request.study(), request.site(), request.id(), request.version())
                .voidBecause(request.reason());
        records.flush();
        audit.write(note);
    }

    public LocalDate today(String study) {
        return studies.today(study);
    }

    /** @throws NotFound for a site that is unknown or not the caller's */
    public Scope own(String study, String site) {
        var scope = access.scope(study);
        var known = scope.covers(site)
                && database.sql("select count(*) from site where study_code = :study and code = :site")
                                .param("study", study)
                                .param("site", site)
                                .query(Integer.class)
                                .single()
                        > 0;
        if (!known) throw new NotFound();
        return scope.only(Set.of(site));
    }
}
