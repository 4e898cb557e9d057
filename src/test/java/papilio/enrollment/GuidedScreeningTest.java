package papilio.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.enrollment.DecideEligibility.Outcome;
import papilio.figures.FiguresService;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.lupus.Ana;
import papilio.lupus.EularAcrInputs;
import papilio.lupus.ItemFinding;
import papilio.lupus.LupusItem;
import papilio.lupus.NephritisBiopsy;
import papilio.patient.CriterionVerdict;
import papilio.patient.FailScreening;
import papilio.patient.PatientService;
import papilio.patient.PatientStatus;
import papilio.patient.ScreenPatient;
import papilio.patient.ScreenedAlready;
import papilio.patient.ScreeningService;
import papilio.patient.Sex;
import papilio.patient.evidence.EvidenceBook;
import papilio.patient.evidence.EvidenceRow;
import papilio.patient.log.LogService;
import papilio.shared.NotFound;
import papilio.shared.Refusal;
import papilio.shared.StaleEdit;

/** A screening from consent to its decision: what instruments answer, what is kept, what is told to whoever types twice. */
@PapilioTest
class GuidedScreeningTest {
    private static final LocalDate CONSENT = LocalDate.parse("2026-03-02");
    private static final EularAcrInputs CLASSIFIED = inputs(Ana.POSITIVE, LupusItem.JOINT, LupusItem.PROTEINURIA);
    private static final EularAcrInputs BELOW = inputs(Ana.POSITIVE, LupusItem.JOINT);
    private static final EularAcrInputs OPEN = inputs(Ana.UNKNOWN, LupusItem.JOINT, LupusItem.PROTEINURIA);

    @Autowired
    JdbcClient database;

    @Autowired
    EligibilityService eligibility;

    @Autowired
    ScreeningService screening;

    @Autowired
    PatientService patients;

    @Autowired
    EvidenceBook evidence;

    @Autowired
    LogService log;

    @Autowired
    FiguresService figures;

    @BeforeEach
    void study() {
        SampleStudy.of(database, "S1")
                .site("01", 50)
                .site("02", 50)
                .criterion("I1", "18 to 70 years")
                .criterion("I2", "lupus by the 2019 criteria")
                .criterion("E1", "pregnant")
                .approved();
        database.sql("update study_criterion set instrument = 'AGE_LIMITS' where code = 'I1'")
                .update();
        database.sql("update study_criterion set instrument = 'EULAR_ACR_2019' where code = 'I2'")
                .update();
        SignIn.as(database, Role.COORDINATOR, "S1", "01");
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void whoeverMeetsEverythingIsEnrolledInOneGo() {
        var number = eligibility.screen(guided(entry(1990), CLASSIFIED, Outcome.ENROLL, null));
        assertThat(number).isEqualTo("01-001");
        assertThat(patients.verdicts("S1", number))
                .containsOnly(
                        Map.entry("I1", CriterionVerdict.PASSES),
                        Map.entry("I2", CriterionVerdict.PASSES),
                        Map.entry("E1", CriterionVerdict.PASSES));
        assertThat(newest(number).result()).isEqualTo("CLASSIFIED MET 10/10");
    }

    @Test
    void ageAndClassificationAnswerTheirCriteriaAndNobodyElse() {
        var verdicts =
                Map.of("I1", CriterionVerdict.PASSES, "I2", CriterionVerdict.PASSES, "E1", CriterionVerdict.PASSES);
        var number = eligibility.screen(
                new GuidedScreening(entry(1950), verdicts, Map.of("I2", BELOW), Outcome.KEEP, null, null, null));
        assertThat(patients.verdicts("S1", number))
                .containsEntry("I1", CriterionVerdict.FAILS)
                .containsEntry("I2", CriterionVerdict.FAILS);
        var without = eligibility.screen(
                new GuidedScreening(entry(1985), verdicts, Map.of(), Outcome.KEEP, null, null, null));
        assertThat(patients.verdicts("S1", without)).doesNotContainKey("I2");
    }

    @Test
    void anIncompleteClassificationStaysOpenAndNobodyPassesByIt() {
        refused(
                () -> eligibility.screen(guided(entry(1990), OPEN, Outcome.ENROLL, null)),
                "criteria",
                "patient.refusal.unmet");
        var number = eligibility.screen(guided(entry(1991), OPEN, Outcome.KEEP, null));
        assertThat(patients.verdicts("S1", number)).containsEntry("I2", CriterionVerdict.PENDING);
    }

    @Test
    void aFailureKeepsEveryCriterionThatFails() {
        var number = eligibility.screen(guided(entry(1950), BELOW, Outcome.FAIL, "I1"));
        var patient = patients.find("S1", number);
        assertThat(patient.failureReason()).isEqualTo("I1");
        assertThat(log.detail("S1", patient.id()).failed()).containsExactly("I1", "I2");
        assertThat(figures.figures("S1", null).overall().screenFailureReasons()).containsExactly(Map.entry("I1", 1));
    }

    @Test
    void anotherAnswerOfTheCalculatorIsAnotherVersionAndInTheTrail() {
        var number = eligibility.screen(guided(entry(1990), OPEN, Outcome.KEEP, null));
        var patient = patients.find("S1", number);
        eligibility.decide(decision(number, patient.version(), OPEN));
        assertThat(evidence.all("S1", patient.id())).hasSize(1);
        eligibility.decide(decision(number, patient.version(), CLASSIFIED));
        assertThat(evidence.all("S1", patient.id()))
                .extracting(EvidenceRow::number)
                .containsExactly(1, 2);
        assertThat(EularAcrInputs.parse(newest(number).inputs())).isEqualTo(CLASSIFIED);
        assertThat(database.sql("select count(*) from audit_entry where changes like '%I2 EULAR_ACR_2019%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThatThrownBy(() -> eligibility.decide(decision(number, patient.version(), BELOW)))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    void theSameFormSentTwiceMakesOneEntry() {
        var form = guided(entry(1990), OPEN, Outcome.KEEP, null);
        assertThat(eligibility.screen(form)).isEqualTo(eligibility.screen(form));
        assertThat(count()).isOne();
    }

    @Test
    void somebodyTypedTwiceIsToldAndEnteredOnlyWithAReason() {
        var first = screening.screen(entry(1990));
        var other = entry(1990);
        assertThatThrownBy(() -> screening.screen(other))
                .isInstanceOfSatisfying(
                        ScreenedAlready.class, told -> assertThat(told.number()).isEqualTo(first));
        assertThat(count()).isOne();
        var number = screening.screen(again(other, null, "twins, both seen today"));
        assertThat(patients.find("S1", number).againReason()).isEqualTo("twins, both seen today");
        assertThat(database.sql("select reason from audit_entry where action = 'CREATED' and reason is not null")
                        .query(String.class)
                        .single())
                .isEqualTo("twins, both seen today");
    }

    @Test
    void aFailedScreeningIsRepeatedOnceAndBothKnowEachOther() {
        var first = failed();
        var later = again(entry(1990, LocalDate.parse("2026-05-04")), first, null);
        var number = screening.screen(later);
        var earlier = patients.find("S1", first);
        assertThat(log.detail("S1", earlier.id()).later()).isEqualTo(number);
        assertThat(log.detail("S1", patients.find("S1", number).id()).earlier()).isEqualTo(first);
        var counts = figures.figures("S1", null).overall();
        assertThat(counts.screened()).isEqualTo(2);
        assertThat(counts.screenFailures() + counts.declined() + counts.enrolled() + counts.inScreening())
                .isEqualTo(counts.screened());
        refused(
                () -> screening.screen(again(entry(1990, LocalDate.parse("2026-06-04")), first, null)),
                "earlier",
                "patient.refusal.rescreenedAlready");
    }

    @Test
    void aRepetitionIsOfTheSamePersonAndLater() {
        var first = failed();
        refused(
                () -> screening.screen(again(entry(1990, CONSENT), first, null)),
                "consentOn",
                "patient.refusal.rescreenBefore");
        refused(
                () -> screening.screen(again(entry(1980, LocalDate.parse("2026-05-04")), first, null)),
                "birthYear",
                "patient.refusal.rescreenYear");
        var open = screening.screen(entry(1970));
        refused(
                () -> screening.screen(again(entry(1970, LocalDate.parse("2026-05-04")), open, null)),
                "earlier",
                "patient.refusal.rescreenOpen");
    }

    @Test
    void nobodyIsEnrolledWhileItIsOpenWhichTextWasSigned() {
        approved("01", "2.0", "2026-01-01", "2026-12-31");
        approved("01", "2.1", "2026-01-01", "2026-12-31");
        refused(
                () -> eligibility.screen(guided(entry(1990), CLASSIFIED, Outcome.ENROLL, null)),
                "consentVersion",
                "patient.refusal.consentVersionOpen");
        var kept = eligibility.screen(guided(entry(1991), CLASSIFIED, Outcome.KEEP, null));
        assertThat(patients.find("S1", kept).status()).isEqualTo(PatientStatus.SCREENING);
    }

    @Test
    void onlyAConsentThatWasValidOnThatDayAtThatSiteIsTaken() {
        approved("01", "2.0", "2026-01-01", "2026-12-31");
        approved("02", "9.9", "2026-01-01", "2026-12-31");
        assertThat(screening.consentVersions("S1", "01", CONSENT)).containsExactly("2.0");
        refused(() -> screening.screen(signed("9.9")), "consentVersion", "patient.refusal.consentVersion");
        assertThat(patients.find("S1", screening.screen(entry(1988))).consentVersion())
                .isEqualTo("2.0");
        assertThat(patients.find("S1", screening.screen(signed("2.0"))).consentVersion())
                .isEqualTo("2.0");
        assertThatThrownBy(() -> screening.consentVersions("S1", "02", CONSENT)).isInstanceOf(NotFound.class);
    }

    @Test
    void anotherSitesScreeningIsNeitherReadNorRepeated() {
        SignIn.as(database, Role.STUDY_MANAGER);
        var number = eligibility.screen(guided(entry("02", 1990, CONSENT), BELOW, Outcome.FAIL, "I2"));
        var id = patients.find("S1", number).id();
        SignIn.as(database, Role.COORDINATOR, "S1", "01");
        assertThat(evidence.all("S1", id)).isEmpty();
        assertThat(log.details("S1", List.of(id))).isEmpty();
        assertThatThrownBy(() -> screening.screen(again(entry(1990, LocalDate.parse("2026-05-04")), number, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> eligibility.decide(decision(number, 0, CLASSIFIED)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> eligibility.screen(guided(entry("02", 1991, CONSENT), BELOW, Outcome.KEEP, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anOverrideIsKeptApartFromTheAnswers() {
        SignIn.as(database, Role.STUDY_MANAGER);
        var asked = guided(entry(1990), BELOW, Outcome.ENROLL, null);
        var number = eligibility.screen(new GuidedScreening(
                asked.entry(), asked.verdicts(), asked.classifications(), Outcome.ENROLL, CONSENT, null, "agreed"));
        assertThat(patients.verdicts("S1", number)).containsEntry("I2", CriterionVerdict.FAILS);
        var patient = patients.find("S1", number);
        assertThat(patient.status()).isEqualTo(PatientStatus.ENROLLED);
        assertThat(patient.overrideReason()).isEqualTo("agreed");
    }

    private String failed() {
        var number = screening.screen(entry(1990));
        screening.fail(new FailScreening("S1", number, 0, LocalDate.parse("2026-03-05"), "E1"));
        return number;
    }

    private EvidenceRow newest(String number) {
        return evidence.newest("S1", patients.find("S1", number).id()).values().stream()
                .findFirst()
                .orElseThrow();
    }

    private void approved(String site, String version, String from, String to) {
        database.sql("""
                        insert into site_approval (study_code, site_code, approval_no, consent_version, valid_from, expires_on)
                        values ('S1', ?, 'E-1', ?, ?, ?)
                        """)
                .params(site, version, LocalDate.parse(from), LocalDate.parse(to))
                .update();
    }

    private static GuidedScreening guided(
            ScreenPatient entry, EularAcrInputs inputs, Outcome outcome, @Nullable String reason) {
        return new GuidedScreening(
                entry,
                Map.of("E1", CriterionVerdict.PASSES),
                Map.of("I2", inputs),
                outcome,
                outcome == Outcome.KEEP ? null : CONSENT,
                reason,
                null);
    }

    private static DecideEligibility decision(String number, long version, EularAcrInputs inputs) {
        return new DecideEligibility(
                "S1", number, version, Map.of(), Map.of("I2", inputs), Outcome.KEEP, null, null, null);
    }

    private static ScreenPatient entry(int born) {
        return entry(born, CONSENT);
    }

    private static ScreenPatient entry(int born, LocalDate consent) {
        return entry("01", born, consent);
    }

    private static ScreenPatient entry(String site, int born, LocalDate consent) {
        return again(
                new ScreenPatient("S1", site, null, consent, null, Sex.FEMALE, LocalDate.of(born, 1, 5), null),
                null,
                null);
    }

    private static ScreenPatient again(ScreenPatient entry, @Nullable String earlier, @Nullable String reason) {
        return new ScreenPatient(
                entry.study(),
                entry.site(),
                null,
                entry.consentOn(),
                null,
                entry.sex(),
                entry.birthDate(),
                null,
                null,
                earlier,
                reason,
                java.util.UUID.randomUUID().toString());
    }

    private static ScreenPatient signed(String version) {
        return new ScreenPatient(
                "S1", "01", null, CONSENT, null, Sex.FEMALE, LocalDate.of(1975, 1, 5), null, version, null, null, null);
    }

    private static EularAcrInputs inputs(Ana ana, LupusItem... present) {
        var items = new java.util.EnumMap<LupusItem, ItemFinding>(LupusItem.class);
        EularAcrInputs.ASKED.forEach(item -> items.put(item, ItemFinding.ABSENT));
        for (var item : present) items.put(item, ItemFinding.PRESENT);
        return new EularAcrInputs(ana, null, items, ItemFinding.ABSENT, ItemFinding.ABSENT, NephritisBiopsy.NONE);
    }

    private int count() {
        return database.sql("select count(*) from patient").query(Integer.class).single();
    }

    private static void refused(ThrowingCallable asked, String field, String key) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
