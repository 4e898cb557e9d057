package papilio.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import papilio.access.Role;
import papilio.audit.AuditTrail;
import papilio.enrollment.PlanService;
import papilio.figures.FiguresService;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.patient.CourseService;
import papilio.safety.SafetyService;
import papilio.safety.signal.AcceptSignal;
import papilio.safety.signal.SignalFilter;
import papilio.safety.signal.SignalService;
import papilio.safety.signal.SignalState;
import papilio.site.SiteIntake;
import papilio.study.Criterion;
import papilio.study.StudyService;

/** What the generator counted is what the portal says of the loaded demo; a second start loads nothing. */
@PapilioTest
class TheDemoIsLoadedOnceTest {
    private static final Cohort COHORT = Cohort.generate(DemoStudy.SEED);

    @Autowired
    StudyService studies;

    @Autowired
    SiteIntake sites;

    @Autowired
    PlanService plans;

    @Autowired
    CohortWriter writer;

    @Autowired
    DemoSiteLife life;

    @Autowired
    DemoScreenings screenings;

    @Autowired
    DemoSignals signals;

    @Autowired
    SignalService proposed;

    @Autowired
    AuditTrail audit;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    FiguresService figures;

    @Autowired
    SafetyService safety;

    @Autowired
    CourseService courses;

    @Autowired
    JdbcClient database;

    private DemoLoader loader;

    @BeforeEach
    void load() {
        loader = new DemoLoader(
                studies, sites, plans, writer, life, screenings, signals, audit, new TransactionTemplate(transactions));
        loader.prepare();
        SignIn.as(database, Role.STUDY_MANAGER);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    /** A demo in which somebody could not have been enrolled by the portal's own rules would be a bad example. */
    @Test
    void everybodyEnrolledSignedAConsentThatWasValidThen() {
        assertThat(database.sql("""
                        select p.patient_no from patient p
                        where p.enrolled_on is not null and p.override_reason is null and not exists (
                          select 1 from site_approval a
                          where a.study_code = p.study_code and a.site_code = p.site_code and a.voided = false
                            and a.consent_version = p.consent_version and a.valid_from <= p.consent_on
                            and (a.expires_on is null or a.expires_on >= p.consent_on))
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void theRulesProposeSomeAndTheInvestigatorHasNotDecidedOnAll() {
        assertThat(proposals("OPEN")).isBetween(4L, 60L);
        assertThat(proposals("DISMISSED")).isPositive();
    }

    @Test
    void theInvestigatorOfSiteOneHasOneToAccept() {
        SignIn.as(database, Role.INVESTIGATOR, DemoStudy.CODE, "01");
        var open = proposed.page(DemoStudy.CODE, new SignalFilter(SignalState.OPEN, null, null), null, 50);
        assertThat(open)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.siteCode()).isEqualTo("01"));
        var first = open.getFirst();
        var draft = proposed.draft(DemoStudy.CODE, first.id());
        var seen = first.seenOn().atStartOfDay(DemoStudy.ZONE).toInstant();
        var facts = draft.but().grade(1).awareAt(seen).facts();
        assertThat(proposed.accept(new AcceptSignal(DemoStudy.CODE, first.id(), first.version(), facts)))
                .startsWith(first.patientNo());
    }

    private long proposals(String state) {
        return database.sql("select count(*) from safety_signal where state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }

    @Test
    void theFiguresAreThoseOfTheGenerator() {
        var said = figures.figures(DemoStudy.CODE, null);
        assertThat(said.cutoff()).isEqualTo(DemoStudy.TODAY);
        assertThat(said.target()).isEqualTo(139);
        var overall = said.overall();
        assertThat(overall.screened()).isEqualTo(COHORT.persons().size());
        assertThat(overall.screenFailures()).isEqualTo(persons(person -> person.failedOn() != null));
        assertThat(overall.declined()).isEqualTo(persons(person -> person.declinedOn() != null));
        assertThat(overall.inScreening()).isEqualTo(persons(Person::isInScreening));
        assertThat(overall.enrolled()).isEqualTo(COHORT.courses().size());
        assertThat(overall.dosed()).isEqualTo(courses(course -> course.firstDose() != null));
        assertThat(overall.completed()).isEqualTo(courses(course -> "COMPLETED".equals(course.endReason())));
        assertThat(overall.discontinuedTreatment())
                .isEqualTo(courses(course -> course.treatmentStoppedOn() != null && course.endedOn() == null));
        assertThat(overall.ongoing()
                        + overall.completed()
                        + overall.discontinued().total())
                .isEqualTo(overall.enrolled());
        assertThat(overall.screenFailureReasons()).containsEntry("E2", 9).containsEntry("I2", 7);
        assertThat(overall.adverseEvents().fatal().patients()).isEqualTo(1);
        assertThat(said.enrollmentByMonth().getLast().cumulative()).isEqualTo(overall.enrolled());
    }

    @Test
    void everySiteEnrolledWhatItWasGiven() {
        for (var site : figures.figures(DemoStudy.CODE, null).sites()) {
            var given = DemoSite.ALL.stream()
                    .filter(one -> one.code().equals(site.code()))
                    .findFirst()
                    .orElseThrow();
            assertThat(site.counts().enrolled())
                    .as(site.code())
                    .isEqualTo(given.enrolledByMonth().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
            assertThat(site.target()).isEqualTo(given.target());
        }
    }

    @Test
    void everyEventButTheOneBeforeTheFirstDoseIsTreatmentEmergent() {
        var emergent =
                figures.figures(DemoStudy.CODE, null).overall().adverseEvents().treatmentEmergent();
        assertThat(emergent.events()).isEqualTo(COHORT.events().size() - 1);
    }

    @Test
    void theMonitorsQueueIsThere() {
        var open = safety.openCounts(DemoStudy.CODE).sum();
        assertThat(open.toReview()).isEqualTo(5);
        assertThat(open.serious()).isEqualTo(2);
        assertThat(open.overdue()).isBetween(1L, 2L);
        assertThat(open.queries()).isPositive();
    }

    @Test
    void theStudyIsMarkedAsSynthetic() {
        var study = studies.settings(DemoStudy.CODE);
        assertThat(study.synthetic()).isTrue();
        assertThat(study.businessToday()).isEqualTo(DemoStudy.TODAY);
        assertThat(plans.planned(DemoStudy.CODE).lastEntry().getValue()).isEqualTo(DemoStudy.TARGET);
    }

    @Test
    void theDemosVisitsAndCriteriaAreTheStudys() {
        var schedule = studies.schedule(DemoStudy.CODE);
        for (var planned : Visits.SCHEDULE) {
            assertThat(schedule)
                    .anyMatch(visit -> visit.code().equals(planned.code())
                            && visit.nameEn().equals(planned.name())
                            && visit.targetDay() == planned.day()
                            && visit.daysAfter() == planned.around());
        }
        assertThat(studies.criteria(DemoStudy.CODE))
                .extracting(Criterion::code)
                .containsExactlyInAnyOrderElementsOf(PersonEntry.CRITERIA);
    }

    @Test
    void whoeverCompletedMissesNoVisitOfThoseWhoStopEarly() {
        assertThat(courses.of(DemoStudy.CODE, "01-001").scheduled())
                .extracting(visit -> visit.window().visit().code())
                .contains("V6")
                .doesNotContain("EOT", "SFU");
    }

    @Test
    void aSecondStartLoadsNothing() {
        var before = rows();
        loader.prepare();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theCohortIsOneEntryOfTheTrail() {
        var entries = database.sql("select count(*) from audit_entry where study_code = ? and action = 'IMPORTED'")
                .param(DemoStudy.CODE)
                .query(Integer.class)
                .single();
        assertThat(entries).isEqualTo(1);
    }

    private List<Integer> rows() {
        return List.of(
                        "study",
                        "patient",
                        "visit",
                        "treatment",
                        "finding",
                        "adverse_event",
                        "data_query",
                        "audit_entry")
                .stream()
                .map(table -> database.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    private static int persons(Predicate<Person> which) {
        return (int) COHORT.persons().stream().filter(which).count();
    }

    private static int courses(Predicate<Course> which) {
        return (int) COHORT.courses().stream().filter(which).count();
    }

    @Test
    void theClassificationsAgreeWithTheAnswers() {
        var disagreeing = database.sql("""
                        select p.screening_no from criterion_evidence e join patient p on p.id = e.patient_id
                          join criterion_answer a on a.patient_id = e.patient_id and a.criterion_code = e.criterion_code
                        where a.answer <> case when e.result like 'CLASSIFIED%' then 'PASSES'
                          when e.result like 'NOT_CLASSIFIED%' then 'FAILS' else 'PENDING' end
                        """).query(String.class).list();
        assertThat(disagreeing).isEmpty();
        assertThat(database.sql("""
                        select count(*) from patient p where p.enrolled_on is not null and not exists (select 1
                          from criterion_evidence e where e.patient_id = p.id and e.result like 'CLASSIFIED%')
                        """).query(Integer.class).single()).isZero();
        assertThat(database.sql("select count(*) from patient where earlier_id is not null")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }
}
