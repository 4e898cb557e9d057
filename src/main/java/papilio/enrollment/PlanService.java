package papilio.enrollment;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.figures.PlanByMonth;
import papilio.patient.PatientFacts;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;
import papilio.site.SiteRow;
import papilio.site.SiteService;
import papilio.study.StudyService;

/** The study's plan by month and its targets: everybody reads them, the study manager makes the versions. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class PlanService implements PlanByMonth {
    private final EnrollmentPlans plans;
    private final PlanReader reader;
    private final StudyService studies;
    private final SiteService sites;
    private final PatientFacts patients;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    PlanService(
            EnrollmentPlans plans,
            PlanReader reader,
            StudyService studies,
            SiteService sites,
            PatientFacts patients,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.reader = reader;
        this.studies = studies;
        this.sites = sites;
        this.patients = patients;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest version; nothing for whoever sees some of the sites, as it holds the targets of all. */
    public Optional<PlanRow> plan(String study) {
        if (!access.scope(study).all()) return Optional.empty();
        return reader.versions(study, false).stream().findFirst();
    }

    /** All versions, newest first; none for whoever sees some of the sites. */
    public List<PlanRow> versions(String study) {
        if (!access.scope(study).all()) return List.of();
        return reader.versions(study, true);
    }

    @Override
    public NavigableMap<YearMonth, Integer> planned(String study) {
        access.scope(study);
        return reader.months(study);
    }

    /** What the next version is held against, for a form to explain it while it is typed. */
    @PreAuthorize(May.MANAGE_STUDY)
    public PlanSituation situation(String study) {
        if (!access.scope(study).all()) throw new NotFound();
        var settings = studies.settings(study);
        var all = sites.sites(study);
        var targets = new TreeMap<String, Integer>();
        for (var site : all) if (site.target() != null) targets.put(site.code(), site.target());
        return new PlanSituation(
                settings.target(),
                all.stream().map(SiteRow::code).toList(),
                targets,
                patients.enrolledBySite(study, settings.today(clock)));
    }

    /**
     * Makes the next version and sets the targets that it names, all in one.
     *
     * @throws StaleEdit where somebody made a version in between
     */
    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public PlanRow revise(RevisePlan command) {
        var now = situation(command.study());
        if (reader.newest(command.study()) != command.basedOn()) throw new StaleEdit();
        check(command, now);
        var before = plan(command.study());
        var next = save(command, now);
        retarget(command, now);
        var made = plan(command.study()).orElseThrow();
        audit.write(AuditNote.of(Action.CREATED, "enrollment_plan", next.id(), "v" + made.version())
                .at(command.study(), null, null)
                .change("kind", null, made.kind())
                .change("target", before.map(PlanRow::target).orElse(null), made.target())
                .change("months", before.map(PlanRow::months).orElse(null), made.months())
                .change("siteTargets", before.map(PlanRow::siteTargets).orElse(null), made.siteTargets())
                .change("siteMonths", before.map(PlanRow::ownMonths).orElse(null), made.ownMonths())
                .because(command.reason()));
        return made;
    }

    /** A target may be set below what is enrolled, and sums may differ, but somebody has to say why. */
    private static void check(RevisePlan command, PlanSituation now) {
        for (var site : command.siteTargets().keySet())
            if (!now.sites().contains(site)) throw new FieldRefusal("siteTargets", "enrollment.plan.siteUnknown", site);
        for (var site : command.siteMonths().keySet())
            if (!now.sites().contains(site)) throw new FieldRefusal("siteMonths", "enrollment.plan.siteUnknown", site);
        if (command.reason() != null) return;
        for (var doubt : now.doubts(command))
            if (doubt.needsReason())
                throw new FieldRefusal("reason", doubt.key(), doubt.details().toArray());
    }

    private void retarget(RevisePlan command, PlanSituation now) {
        var target = command.target();
        if (target != null && !target.equals(now.target())) studies.retarget(command.study(), target, command.reason());
        command.siteTargets().forEach((site, wanted) -> {
            if (!wanted.equals(now.siteTargets().get(site)))
                sites.retarget(command.study(), site, wanted, command.reason());
        });
    }

    /** Two at once: the unique version number lets one through. */
    private EnrollmentPlan save(RevisePlan command, PlanSituation now) {
        try {
            return plans.saveAndFlush(new EnrollmentPlan(
                    command,
                    now.targetAfter(command),
                    now.siteTargetsAfter(command),
                    access.caller().username(),
                    clock.instant()));
        } catch (DataIntegrityViolationException second) {
            throw new StaleEdit();
        }
    }
}
