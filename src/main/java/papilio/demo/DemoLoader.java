package papilio.demo;

import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import papilio.access.SystemWork;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.enrollment.PlanService;
import papilio.shared.Preparation;
import papilio.site.SiteIntake;
import papilio.site.SiteStatus;
import papilio.study.ReviseStudy;
import papilio.study.StudyFacts;
import papilio.study.StudyService;

/** Sets up the demo's study with its synthetic cohort where there is no study yet: all of it or nothing. */
@Component
@Order(20)
@ConditionalOnProperty(name = "papilio.demo", havingValue = "true")
class DemoLoader implements Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final LocalDate PLANNED_END = LocalDate.of(2027, 1, 31);
    private static final String REASON = "Synthetic cohort of the demo · 演示用合成队列";

    private final StudyService studies;
    private final SiteIntake sites;
    private final PlanService plans;
    private final CohortWriter writer;
    private final DemoSiteLife life;
    private final DemoScreenings screenings;
    private final DemoSignals signals;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    DemoLoader(
            StudyService studies,
            SiteIntake sites,
            PlanService plans,
            CohortWriter writer,
            DemoSiteLife life,
            DemoScreenings screenings,
            DemoSignals signals,
            AuditTrail audit,
            TransactionOperations transaction) {
        this.studies = studies;
        this.sites = sites;
        this.plans = plans;
        this.writer = writer;
        this.life = life;
        this.screenings = screenings;
        this.signals = signals;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public void prepare() {
        SystemWork.run(() -> {
            if (studies.mine().isEmpty()) transaction.executeWithoutResult(status -> load());
        });
    }

    void load() {
        var started = System.nanoTime();
        var cohort = Cohort.generate(DemoStudy.SEED);
        setUpStudy();
        sites.add(DemoStudy.CODE, DemoSite.ALL.stream().map(DemoLoader::entry).toList(), null);
        DemoPlan.make(plans, PLANNED_END);
        writer.write(cohort);
        life.write();
        screenings.add(cohort);
        signals.write();
        audit.write(AuditNote.of(Action.IMPORTED, "study", DemoStudy.CODE, DemoStudy.CODE)
                .at(DemoStudy.CODE, null, null)
                .change("seed", null, DemoStudy.SEED)
                .change("screened", null, cohort.persons().size())
                .change("enrolled", null, cohort.courses().size())
                .change("events", null, cohort.events().size())
                .because(REASON));
        LOG.info("Demo loaded in {} ms", (System.nanoTime() - started) / 1_000_000);
    }

    private void setUpStudy() {
        studies.createKnown(DemoStudy.CODE);
        var now = studies.settings(DemoStudy.CODE);
        studies.revise(new ReviseStudy(DemoStudy.CODE, now.version(), planned(StudyFacts.of(now)), REASON));
        studies.markSynthetic(DemoStudy.CODE, DemoStudy.TODAY);
    }

    /** The registry names no dates; these are the demo's. */
    private static StudyFacts planned(StudyFacts facts) {
        return new StudyFacts(
                facts.title(),
                facts.titleZh(),
                facts.shortTitle(),
                facts.shortTitleZh(),
                facts.target(),
                facts.zone(),
                facts.businessToday(),
                facts.lastDoseDays(),
                facts.emergentWindowDays(),
                facts.treatment(),
                facts.treatmentZh(),
                DemoStudy.OPENED,
                PLANNED_END,
                facts.minimumAge(),
                facts.maximumAge(),
                facts.sex(),
                "1.2 (2025-02-18)",
                facts.ethicsNumber(),
                facts.doseEveryDays(),
                facts.forbidBeforeConsent());
    }

    private static SiteIntake.SiteEntry entry(DemoSite site) {
        return new SiteIntake.SiteEntry(
                site.code(),
                site.name(),
                site.nameZh(),
                site.city(),
                site.province(),
                "China 中国",
                DemoStudy.ZONE.getId(),
                site.investigator(),
                SiteStatus.ENROLLING,
                site.activatedOn(),
                site.target(),
                null,
                null); // the approvals come with the life of the sites
    }
}
