package papilio.figures.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import papilio.access.Role;
import papilio.access.SystemWork;
import papilio.enrollment.PlanService;
import papilio.enrollment.RevisePlan;
import papilio.enrollment.forecast.ForecastService;
import papilio.figures.FiguresService;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.fixtures.WholeStudy;
import papilio.patient.EndParticipation;
import papilio.patient.EnrollPatient;
import papilio.patient.FailScreening;
import papilio.patient.PatientService;
import papilio.patient.RecordService;
import papilio.patient.RecordTreatment;
import papilio.patient.ScreenPatient;
import papilio.patient.ScreeningService;
import papilio.patient.Sex;
import papilio.patient.StopTreatment;
import papilio.patient.TreatmentKind;
import papilio.patient.VoidPatient;
import papilio.safety.EventContent;
import papilio.safety.EventService;
import papilio.safety.RecordEvent;
import papilio.safety.SafetyService;
import papilio.safety.VoidEvent;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.shared.PartialDate;

/** After every commit the stored counts are those of the facts, also when two people commit at once. */
@PapilioTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TalliesAreKeptWithEveryChangeTest {
    private static final String STUDY = "KEPT";
    private static final LocalDate CONSENT = LocalDate.parse("2026-03-02");
    private final AtomicInteger people = new AtomicInteger();

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ScreeningService screening;

    @Autowired
    RecordService records;

    @Autowired
    PatientService patients;

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    FiguresService figures;

    @Autowired
    SiteTallies tallies;

    @Autowired
    TallyStore store;

    @Autowired
    ForecastService forecasts;

    @Autowired
    PlanService plans;

    @BeforeEach
    void aStudy() {
        SampleStudy.of(database, STUDY).site("01", 50).site("02", 30).approved();
        SignIn.as(database, Role.STUDY_MANAGER);
    }

    @AfterEach
    void away() {
        SignIn.out();
        WholeStudy.away(database, transactions, STUDY);
    }

    @Test
    void fromScreeningToTheEnd() {
        var failed = screen("01");
        kept(1, 0);
        screening.fail(new FailScreening(STUDY, failed, version(failed), CONSENT.plusDays(2), "I1"));
        kept(1, 0);
        var number = enrolled("01");
        kept(2, 1);
        records.record(dose(number, CONSENT.plusDays(7)));
        kept(2, 1);
        assertThat(tallies.standing(STUDY).tally().dosed()).isEqualTo(1);
        screening.stopTreatment(
                new StopTreatment(STUDY, number, version(number), CONSENT.plusDays(30), "ADVERSE_EVENT", null));
        kept(2, 1);
        screening.end(new EndParticipation(
                STUDY, number, version(number), CONSENT.plusDays(60), "WITHDRAWAL_BY_SUBJECT", null, null, null));
        kept(2, 1);
        assertThat(tallies.standing(STUDY).tally().discontinued()).isEqualTo(1);
        screening.voidPatient(new VoidPatient(STUDY, number, version(number), "Entered at the wrong site"));
        kept(1, 0);
    }

    @Test
    void eventsAreCountedUntilTheyAreReviewedOrVoided() {
        var number = enrolled("02");
        var event = events.record(new RecordEvent(
                STUDY,
                number,
                EventContent.of("Pneumonia")
                        .grade(3)
                        .seriousBecause(SeriousnessCriterion.HOSP)
                        .awareAt(java.time.Instant.parse("2026-06-02T01:00:00Z"))
                        .onset(PartialDate.of("2026-06-01"))
                        .facts()));
        kept(1, 1);
        assertThat(tallies.of(STUDY).getLast().tally().serious()).isEqualTo(1);
        var version = safety.event(STUDY, event).version();
        events.voidEvent(new VoidEvent(STUDY, event, version, "Written twice"));
        kept(1, 1);
        assertThat(tallies.of(STUDY).getLast().tally().toReview()).isZero();
    }

    @Test
    void theForecastsSentenceIsThatOfTheForecastAfterEveryChange() {
        var before = revision();
        for (var number = 0; number < 3; number++) {
            enrolled("01");
            enrolled("02");
            var forecast = forecasts.current(STUDY);
            var headline = forecasts.headline(STUDY);
            assertThat(headline.median()).isEqualTo(forecast.medianDate());
            assertThat(headline.from()).isEqualTo(forecast.band(80).from());
            assertThat(headline.to()).isEqualTo(forecast.band(80).to());
            assertThat(forecasts.headline(STUDY)).isEqualTo(headline);
            assertThat(revision()).isNotEqualTo(before);
            before = revision();
        }
        forecasts.headline(STUDY);
        assertThat(revision()).as("reading changes nothing").isEqualTo(before);
        plans.revise(
                new RevisePlan(STUDY, 0, RevisePlan.evenly(YearMonth.of(2026, 1), YearMonth.of(2027, 1), 139), null));
        assertThat(revision()).as("a plan belongs to it").isNotEqualTo(before);
        assertThat(forecasts.headline(STUDY).median())
                .isNotNull()
                .isEqualTo(forecasts.current(STUDY).medianDate());
    }

    private String revision() {
        return tallies.revision(STUDY, LocalDate.parse("2026-06-30")).orElse("none");
    }

    @Test
    void whatIsTakenBackIsNotCounted() {
        screen("01");
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                screen("01");
                assertThat(tallies.standing(STUDY).tally().screened())
                        .as("a transaction sees what it wrote itself")
                        .isEqualTo(2);
                throw new IllegalStateException("taken back");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("taken back");
        }
        kept(1, 0);
    }

    @Test
    void twoChangesOfOneSiteAtOnceAreBothCounted() throws Exception {
        screen("01");
        for (var round = 0; round < 8; round++) {
            var together = new CyclicBarrier(3);
            try (var people = Executors.newFixedThreadPool(3)) {
                var done = people.invokeAll(List.of(
                        screening(together, "01", "A" + round),
                        screening(together, "01", "B" + round),
                        screening(together, "02", "C" + round)));
                for (var one : done) one.get(60, TimeUnit.SECONDS);
            }
        }
        kept(25, 0);
        assertThat(tallies.of(STUDY).getFirst().tally().screened()).isEqualTo(17);
    }

    /** All are inside their transaction, each with a patient that the others cannot see, before the first one commits. */
    private Callable<Void> screening(CyclicBarrier together, String site, String number) {
        return () -> {
            SystemWork.run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                screening.screen(new ScreenPatient(
                        STUDY, site, site + number, consent(), null, Sex.FEMALE, LocalDate.parse("1990-07-05"), null));
                try {
                    together.await(30, TimeUnit.SECONDS);
                } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                }
            }));
            return null;
        };
    }

    private void kept(int screened, int enrolled) {
        var stored = store.sum(STUDY).orElseThrow().tally();
        assertThat(stored.screened()).isEqualTo(screened);
        assertThat(stored.enrolled()).isEqualTo(enrolled);
        var computed = figures.cohort(STUDY, null, Set.of()).figures();
        assertThat(stored.countsAs(
                        Tally.of(computed.overall(), safety.openCounts(STUDY).sum(), computed.cutoff())))
                .as(stored + " against " + computed.overall())
                .isTrue();
        assertThat(tallies.standing(STUDY).tally()).isEqualTo(stored);
        assertThat(tallies.months(STUDY)).isEqualTo(computed.enrollmentByMonth());
        assertThat(tallies.recount(STUDY)).isEmpty();
    }

    /** Another day for everybody, so that nobody seems to be screened twice. */
    private LocalDate consent() {
        return CONSENT.minusDays(people.incrementAndGet());
    }

    private String screen(String site) {
        return screening.screen(
                new ScreenPatient(STUDY, site, null, consent(), null, Sex.FEMALE, LocalDate.parse("1990-07-05"), null));
    }

    private String enrolled(String site) {
        var number = screen(site);
        return screening.enroll(new EnrollPatient(STUDY, number, version(number), CONSENT.plusDays(5), null));
    }

    private static RecordTreatment dose(String number, LocalDate day) {
        return new RecordTreatment(
                STUDY,
                number,
                TreatmentKind.DOSE,
                "telitacicept",
                null,
                null,
                null,
                null,
                day,
                null,
                null,
                null,
                null,
                null);
    }

    private long version(String number) {
        return patients.find(STUDY, number).version();
    }
}
