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
import papilio.enrollment.eligibility.Eligibility.Consent;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.patient.CriterionVerdict;
import papilio.patient.PatientService;
import papilio.patient.PatientStatus;
import papilio.patient.ScreenPatient;
import papilio.patient.ScreeningService;
import papilio.patient.Sex;
import papilio.shared.Refusal;

/** Nobody enters the study by a text of the consent that was not named, or not valid at the site on the day it was signed. */
@PapilioTest
class TheConsentIsValidOnThatDayTest {
    private static final LocalDate CONSENT = LocalDate.parse("2026-03-02");

    @Autowired
    JdbcClient database;

    @Autowired
    EligibilityService eligibility;

    @Autowired
    ScreeningService screening;

    @Autowired
    PatientService patients;

    @BeforeEach
    void study() {
        SampleStudy.of(database, "S1").site("01", 50).criterion("I1", "adult");
        SignIn.as(database, Role.COORDINATOR, "S1", "01");
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void theOnlyValidVersionHasToBeNamedWhenItWasApprovedAfterTheEntry() {
        var number = screened(null);
        approved("2.0", "2026-03-02", null);
        refused(() -> enroll(number, null, null), "patient.refusal.consentVersionOpen");
        refused(() -> enroll(number, "1.0", null), "patient.refusal.consentVersion");
        var enrolled = enroll(number, "2.0", null);
        assertThat(patients.find("S1", enrolled).consentVersion()).isEqualTo("2.0");
        assertThat(database.sql(
                                "select count(*) from audit_entry where changes like '%consentVersion%' and changes like '%2.0%'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aVersionThatIsNotNamedIsNotOverridden() {
        var number = screened(null);
        approved("2.0", "2026-03-02", null);
        SignIn.as(database, Role.STUDY_MANAGER);
        refused(() -> enroll(number, null, "agreed"), "patient.refusal.consentVersionOpen");
    }

    @Test
    void nobodyIsEnrolledWhereAllApprovalsHaveExpiredButByTheManagersReason() {
        approved("1.0", "2025-03-01", "2026-03-01");
        var number = screened("1.0");
        assertThat(patients.find("S1", number).consentVersion()).isEqualTo("1.0");
        refused(() -> enroll(number, null, null), "patient.refusal.noApproval");
        refused(() -> enroll(number, null, "agreed"), "patient.refusal.overrideByManager");
        SignIn.as(database, Role.STUDY_MANAGER);
        var enrolled = patients.find("S1", enroll(number, null, "the committee extended it by telephone"));
        assertThat(enrolled.status()).isEqualTo(PatientStatus.ENROLLED);
        assertThat(enrolled.overrideReason()).isEqualTo("the committee extended it by telephone");
    }

    @Test
    void nobodyIsEnrolledAtASiteWithoutAnApproval() {
        var number = screened(null);
        refused(() -> enroll(number, null, null), "patient.refusal.noApproval");
        assertThat(patients.find("S1", number).status()).isEqualTo(PatientStatus.SCREENING);
    }

    @Test
    void aVersionThatHadEndedBeforeThatDayDoesNotEnroll() {
        var number = screened("1.0");
        approved("1.0", "2025-03-01", "2026-03-01");
        approved("2.0", "2026-03-02", null);
        refused(() -> enroll(number, null, null), "patient.refusal.consentVersion");
    }

    @Test
    void anOverrideIsKeptOnlyWhereOneWasNeeded() {
        approved("2.0", "2026-03-02", null);
        SignIn.as(database, Role.STUDY_MANAGER);
        var number = enroll(screened("2.0"), null, "not needed");
        assertThat(patients.find("S1", number).overrideReason()).isNull();
    }

    @Test
    void theResultSaysHowFarTheConsentCarries() {
        assertThat(Consent.of(null, null, List.of())).isEqualTo(Consent.NOT_GIVEN);
        assertThat(Consent.of(CONSENT, null, List.of("1.0"))).isEqualTo(Consent.UNNAMED);
        assertThat(Consent.of(CONSENT, "1.0", List.of())).isEqualTo(Consent.NOT_APPROVED);
        assertThat(Consent.of(CONSENT, "1.0", List.of("2.0"))).isEqualTo(Consent.NOT_APPROVED);
        assertThat(Consent.of(CONSENT, "2.0", List.of("2.0"))).isEqualTo(Consent.VALID);
    }

    private String screened(@Nullable String version) {
        var born = LocalDate.parse("1990-07-05");
        return screening.screen(
                new ScreenPatient("S1", "01", null, CONSENT, null, Sex.FEMALE, born, null, version, null, null, null));
    }

    private String enroll(String number, @Nullable String named, @Nullable String override) {
        return eligibility.decide(new DecideEligibility(
                "S1",
                number,
                patients.find("S1", number).version(),
                Map.of("I1", CriterionVerdict.PASSES),
                Map.of(),
                Outcome.ENROLL,
                CONSENT,
                null,
                override,
                named));
    }

    private void approved(String version, String from, @Nullable String to) {
        database.sql("""
                        insert into site_approval (study_code, site_code, approval_no, consent_version, valid_from, expires_on)
                        values ('S1', '01', 'E-1', ?, ?, ?)
                        """)
                .params(version, LocalDate.parse(from), to == null ? null : LocalDate.parse(to))
                .update();
    }

    private static void refused(ThrowingCallable asked, String key) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
