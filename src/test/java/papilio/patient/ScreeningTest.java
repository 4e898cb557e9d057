package papilio.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.figures.FiguresService;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.shared.NotFound;
import papilio.shared.Refusal;
import papilio.shared.StaleEdit;

@PapilioTest
class ScreeningTest {
    private static final LocalDate CONSENT = LocalDate.parse("2026-03-02");

    @Autowired
    JdbcClient database;

    @Autowired
    ScreeningService screening;

    @Autowired
    PatientService patients;

    @Autowired
    FiguresService figures;

    private int others;

    @BeforeEach
    void study() {
        SampleStudy.of(database, "S1")
                .site("01", 50)
                .site("02", 50)
                .criterion("I1", "adult")
                .criterion("E1", "pregnant")
                .approved();
        SignIn.as(database, Role.COORDINATOR, "S1", "01");
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void aScreeningGetsTheNextNumberOfItsSite() {
        assertThat(screen(null)).isEqualTo("01-S001");
        assertThat(screen(null)).isEqualTo("01-S002");
        assertThat(screen("01-S041")).isEqualTo("01-S041");
        assertThat(screening.nextScreeningNo("S1", "01")).isEqualTo("01-S042");
    }

    @Test
    void aNumberIsGivenOnce() {
        screen("01-S007");
        refused(() -> screen("01-S007"), "screeningNo", "patient.refusal.numberTaken");
    }

    @Test
    void theDayOfBirthIsForgottenButItsYearAndTheAge() {
        var head = patients.find("S1", screen(null));
        assertThat(head.birthYear()).isEqualTo(1990);
        assertThat(head.ageAtConsent()).isEqualTo(35);
        assertThat(database.sql("select count(*) from audit_entry where changes like '%1990-07%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void consentIsNotInTheFuture() {
        refused(
                () -> screening.screen(new ScreenPatient(
                        "S1", "01", null, LocalDate.parse("2026-07-01"), null, Sex.FEMALE, null, 1990)),
                "consentOn",
                "patient.refusal.consentFuture");
    }

    @Test
    void anAgeLimitThatIsPossibleWaitsForConfirmation() {
        var no = screening.screen(new ScreenPatient("S1", "01", null, CONSENT, null, Sex.MALE, null, 2008));
        pass(no);
        assertThat(patients.find("S1", no).ageConfirmed()).isFalse();
        refused(() -> enroll(no, CONSENT, null), "age", "patient.refusal.agePending");
        screening.correct(new CorrectScreening(
                "S1", no, version(no), CONSENT, CONSENT, Sex.MALE, null, 2008, 18, "identity card seen"));
        assertThat(enroll(no, CONSENT, null)).isEqualTo("01-001");
    }

    @Test
    void nobodyIsEnrolledBeforeConsentOrWithoutIt() {
        var no = screen(null);
        pass(no);
        refused(() -> enroll(no, CONSENT.minusDays(1), null), "on", "patient.refusal.beforeConsent");
        var without = screening.screen(
                new ScreenPatient("S1", "01", null, null, CONSENT, Sex.FEMALE, LocalDate.parse("1990-01-01"), null));
        pass(without);
        refused(() -> enroll(without, CONSENT, null), "on", "patient.refusal.noConsent");
    }

    @Test
    void anUnmetCriterionIsRefusedAndOnlyTheManagerOverrides() {
        var no = screen(null);
        screening.answer(
                new AnswerCriteria("S1", no, Map.of("I1", CriterionVerdict.PASSES, "E1", CriterionVerdict.FAILS)));
        refused(() -> enroll(no, CONSENT, null), "criteria", "patient.refusal.unmet");
        refused(() -> enroll(no, CONSENT, "because"), "overrideReason", "patient.refusal.overrideByManager");
        SignIn.as(database, Role.STUDY_MANAGER);
        enroll(no, CONSENT, "agreed with the committee");
        assertThat(patients.find("S1", no).overrideReason()).isEqualTo("agreed with the committee");
    }

    @Test
    void anEnrolledPatientIsFoundByEitherNumber() {
        var no = screen(null);
        pass(no);
        var number = enroll(no, CONSENT.plusDays(3), null);
        assertThat(number).isEqualTo("01-001");
        assertThat(patients.find("S1", number)).isEqualTo(patients.find("S1", no));
        assertThat(patients.find("S1", number).status()).isEqualTo(PatientStatus.ENROLLED);
    }

    @Test
    void anotherSitesPatientIsAnsweredAsAnUnknownOne() {
        SignIn.as(database, Role.STUDY_MANAGER);
        screening.screen(new ScreenPatient("S1", "02", null, CONSENT, null, Sex.FEMALE, null, 1990));
        SignIn.as(database, Role.COORDINATOR, "S1", "01");
        assertThatThrownBy(() -> patients.find("S1", "02-S001")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> patients.find("S1", "99-S999")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> screening.fail(new FailScreening("S1", "02-S001", 0, CONSENT, "I1")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        screening.screen(new ScreenPatient("S1", "02", null, CONSENT, null, Sex.FEMALE, null, 1990)))
                .isInstanceOf(NotFound.class);
        assertThat(patients.count("S1", PatientFilter.EVERYBODY)).isZero();
    }

    @Test
    void theAdministratorSeesNobody() {
        SignIn.as(database, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> patients.page("S1", PatientFilter.EVERYBODY, null, 10))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theMonitorReadsAndDoesNotRecord() {
        SignIn.as(database, Role.MONITOR);
        assertThatThrownBy(() -> screen(null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theSecondOfTwoPeopleIsTold() {
        var no = screen(null);
        var seen = version(no);
        screening.fail(new FailScreening("S1", no, seen, CONSENT, "I1"));
        assertThatThrownBy(() -> screening.decline(new DeclineParticipation("S1", no, seen, CONSENT, "no time")))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    void aWrongFailureIsTakenBackWithAReason() {
        var no = screen(null);
        screening.fail(new FailScreening("S1", no, version(no), CONSENT, "I1"));
        refused(
                () -> screening.reopen(new ReopenScreening("S1", no, version(no), " ")),
                "reason",
                "patient.refusal.reason");
        screening.reopen(new ReopenScreening("S1", no, version(no), "wrong patient"));
        assertThat(patients.find("S1", no).status()).isEqualTo(PatientStatus.SCREENING);
    }

    @Test
    void aVoidedPatientIsCountedNowhereAndStaysInTheTrail() {
        var no = screen(null);
        screening.voidPatient(new VoidPatient("S1", no, version(no), "entered twice"));
        assertThat(patients.count("S1", PatientFilter.of(PatientGroup.SCREENED)))
                .isZero();
        assertThat(database.sql("select reason from audit_entry where action = 'VOIDED'")
                        .query(String.class)
                        .single())
                .isEqualTo("entered twice");
        refused(
                () -> screening.fail(new FailScreening("S1", no, version(no), CONSENT, "I1")),
                "patientNo",
                "patient.refusal.voided");
    }

    @Test
    void theGroupsCountWhatTheyName() {
        var failed = screen(null);
        screening.fail(new FailScreening("S1", failed, version(failed), CONSENT.plusDays(5), "I1"));
        var open = screen(null);
        var enrolled = screen(null);
        pass(enrolled);
        enroll(enrolled, CONSENT.plusDays(10), null);
        assertThat(count(PatientGroup.SCREENED, null)).isEqualTo(3);
        assertThat(count(PatientGroup.SCREEN_FAILURE, null)).isEqualTo(1);
        assertThat(count(PatientGroup.IN_SCREENING, null)).isEqualTo(1);
        assertThat(count(PatientGroup.IN_SCREENING, CONSENT)).isEqualTo(3);
        assertThat(count(PatientGroup.ENROLLED, CONSENT.plusDays(9))).isZero();
        assertThat(count(PatientGroup.ENROLLED, CONSENT.plusDays(10))).isEqualTo(1);
        assertThat(patients.count(
                        "S1", PatientFilter.of(PatientGroup.SCREEN_FAILURE).because("I2")))
                .isZero();
        for (var group : PatientGroup.values())
            patients.page("S1", PatientFilter.of(group).because("X"), null, 5);
        assertThat(patients.page("S1", PatientFilter.EVERYBODY.search("s00"), failed, 1))
                .extracting(PatientHead::patientNo)
                .containsExactly(open);
    }

    @Test
    void whoeverLeftIsNoLongerCountedAsOffTreatmentOnly() {
        var no = screen(null);
        pass(no);
        no = enroll(no, CONSENT, null);
        database.sql(
                        "update patient set first_dose_on = consent_on, treatment_stopped_on = consent_on, ended_on = date '2026-04-01',"
                                + " end_reason = 'DEATH' where patient_no = ?")
                .param(no)
                .update();
        var counted = figures.figures("S1", null).overall().discontinuedTreatment();
        assertThat(count(PatientGroup.DISCONTINUED_TREATMENT, null))
                .isEqualTo(counted)
                .isZero();
        assertThat(count(PatientGroup.DISCONTINUED_TREATMENT, LocalDate.parse("2026-03-31")))
                .isEqualTo(1);
    }

    @Test
    void aReasonLongerThanItsFieldIsToldAtTheField() {
        var no = screen(null);
        refused(
                () -> screening.decline(new DeclineParticipation("S1", no, version(no), CONSENT, "x".repeat(201))),
                "reason",
                "patient.refusal.tooLong");
        refused(
                () -> screening.voidPatient(new VoidPatient("S1", no, version(no), "x".repeat(1001))),
                "reason",
                "patient.refusal.tooLong");
    }

    @Test
    void screeningIsNotMovedBehindItsDecision() {
        var no = screen(null);
        screening.fail(new FailScreening("S1", no, version(no), CONSENT, "I1"));
        var later = CONSENT.plusDays(1);
        refused(
                () -> screening.correct(new CorrectScreening(
                        "S1", no, version(no), CONSENT, later, Sex.FEMALE, null, 1990, 35, "misread")),
                "screenedOn",
                "patient.refusal.screenedAfterDecision");
    }

    @Test
    void aFilterSurvivesItsAddress() {
        var filter = PatientFilter.from(Map.of("group", "ENROLLED", "month", "2026-03", "site", "01", "q", "01-0"));
        assertThat(PatientFilter.from(filter.toQuery())).isEqualTo(filter);
        assertThat(PatientFilter.from(Map.of("group", "no such", "month", "x", "cutoff", "y")))
                .isEqualTo(PatientFilter.EVERYBODY);
    }

    private long count(PatientGroup group, @Nullable LocalDate cutoff) {
        return patients.count("S1", PatientFilter.of(group).cutOff(cutoff));
    }

    /** Each another person: nobody has the same year of birth twice. */
    private String screen(@Nullable String number) {
        var born = LocalDate.parse("1990-07-05").minusYears(others++);
        return screening.screen(new ScreenPatient("S1", "01", number, CONSENT, null, Sex.FEMALE, born, null));
    }

    private void pass(String no) {
        screening.answer(
                new AnswerCriteria("S1", no, Map.of("I1", CriterionVerdict.PASSES, "E1", CriterionVerdict.PASSES)));
    }

    private String enroll(String no, LocalDate on, @Nullable String override) {
        return screening.enroll(new EnrollPatient("S1", no, version(no), on, override));
    }

    private long version(String no) {
        return patients.find("S1", no).version();
    }

    private static void refused(ThrowingCallable asked, String field, String key) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
