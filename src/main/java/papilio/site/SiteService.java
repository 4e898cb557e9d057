package papilio.site;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.AuditTrail;
import papilio.shared.NotFound;
import papilio.shared.Rows;
import papilio.shared.StaleEdit;
import papilio.site.milestone.MilestoneKind;
import papilio.study.StudyService;

/** The caller's sites of a study; the study manager adds and changes them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class SiteService {
    private final JdbcClient database;
    private final Sites sites;
    private final StudyService studies;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;
    private final StatusHistory history;

    SiteService(
            JdbcClient database,
            Sites sites,
            StudyService studies,
            Access access,
            AuditTrail audit,
            Clock clock,
            StatusHistory history) {
        this.history = history;
        this.database = database;
        this.sites = sites;
        this.studies = studies;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** In order of code, with the expiry of the newest approval that has begun; names of sites are no clinical values, and the administrator assigns them. */
    @PreAuthorize(May.SIGNED_IN)
    public List<SiteRow> sites(String study) {
        var scope = access.scope(study);
        return database.sql("""
                        select s.code, s.name_en, s.name_zh, s.city, s.status, s.zone, s.activated_on, s.target,
                          coalesce((select a.expires_on from site_approval a
                            where a.study_code = s.study_code and a.site_code = s.code and a.voided = false
                              and (a.valid_from is null or a.valid_from <= coalesce(t.business_today, :clock))
                            order by coalesce(a.valid_from, date '1900-01-01') desc, a.expires_on desc limit 1),
                            s.approval_expires) as approval_expires
                        from site s join study t on t.code = s.study_code
                        where s.study_code = :study and (:all = true or s.code in (:sites)) order by s.code
                        """)
                .param("study", study)
                .param("clock", LocalDate.now(clock.withZone(ZoneOffset.UTC)))
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .query(Rows.of(SiteRow.class))
                .list();
    }

    /** When each of the caller's sites could enroll, in order of code. */
    public List<SiteOpening> openings(String study) {
        return history.openings(access.scope(study));
    }

    /** The steps that a site has taken, the first first; a site that came in with its patients has none. */
    public List<StatusStep> steps(String study, String code) {
        if (!access.scope(study).covers(code)) throw new NotFound();
        return history.steps(study, code);
    }

    /** @throws NotFound for a site that is unknown or not the caller's */
    public SiteDetail site(String study, String code) {
        return own(study, code).detail();
    }

    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public SiteDetail create(CreateSite request) {
        var scope = access.scope(request.study());
        if (!scope.all()) throw new NotFound(); // a list of sites cannot grow by itself
        if (sites.existsByStudyCodeAndCode(request.study(), request.code()))
            throw SiteRefused.codeTaken(request.code());
        var activated = request.profile().activatedOn();
        if (activated != null
                && activated.isAfter(today(request.study(), request.profile().zone())))
            throw SiteRefused.activationInFuture();
        var site = saved(request);
        audit.write(site.created());
        return site.detail();
    }

    /** @throws StaleEdit where somebody saved the site since the version that the request names */
    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public SiteDetail revise(ReviseSite request) {
        var site = own(request.study(), request.code());
        if (!site.isAt(request.version())) throw new StaleEdit();
        var activated = request.profile().activatedOn();
        if (activated != null && !activated.equals(site.detail().profile().activatedOn()))
            notBeforeItsMilestones("activatedOn", request.study(), request.code(), activated);
        var note = site.revise(request, today(request.study(), request.profile().zone()));
        sites.saveAndFlush(site);
        if (!note.changesNothing()) audit.write(note);
        return site.detail();
    }

    /** Sets the target that a new version of the plan gives to a site; the plan asks for the reason. */
    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public void retarget(String study, String code, int target, @Nullable String reason) {
        var site = own(study, code);
        var note = site.retarget(target, reason);
        if (note.changesNothing()) return;
        sites.saveAndFlush(site);
        audit.write(note);
    }

    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public SiteDetail changeStatus(ChangeSiteStatus request) {
        var site = own(request.study(), request.code());
        if (!site.isAt(request.version())) throw new StaleEdit();
        var before = site.detail();
        var today = today(request.study(), before.profile().zone());
        var on = request.on() == null ? today : request.on();
        if (request.to() == SiteStatus.ENROLLING) notBeforeItsMilestones("on", request.study(), request.code(), on);
        var note = site.changeStatus(request.to(), request.reason(), on, lastStep(before), today);
        sites.saveAndFlush(site);
        history.add(request.study(), request.code(), new StatusStep(before.status(), request.to(), on));
        audit.write(note);
        return site.detail();
    }

    /** A site is activated after its contract, its approval and its initiation visit. */
    private void notBeforeItsMilestones(String field, String study, String site, LocalDate on) {
        history.reachedAfter(on, study, site).ifPresent(other -> {
            throw SiteRefused.because(
                    field,
                    "site.milestone.refused.before",
                    MilestoneKind.ACTIVATED.ordinal(),
                    on.toString(),
                    other.kind().ordinal(),
                    other.actualOn().toString());
        });
    }

    private @Nullable LocalDate lastStep(SiteDetail site) {
        var steps = history.steps(site.study(), site.code());
        return steps.isEmpty() ? site.profile().activatedOn() : steps.getLast().tookEffectOn();
    }

    private Site saved(CreateSite request) {
        try {
            return sites.saveAndFlush(new Site(request));
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw SiteRefused.codeTaken(request.code());
        }
    }

    private Site own(String study, String code) {
        if (!access.scope(study).covers(code)) throw new NotFound();
        return sites.findByStudyCodeAndCode(study, code).orElseThrow(NotFound::new);
    }

    /** The business today: the study's fixed one, else the site's own calendar. */
    private LocalDate today(String study, String zone) {
        var fixed = studies.settings(study).businessToday();
        return fixed != null ? fixed : LocalDate.now(clock.withZone(ZoneId.of(zone)));
    }
}
