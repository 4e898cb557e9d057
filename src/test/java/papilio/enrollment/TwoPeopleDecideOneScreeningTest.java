package papilio.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.enrollment.DecideEligibility.Outcome;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.patient.CriterionVerdict;
import papilio.patient.PatientService;
import papilio.patient.ScreenPatient;
import papilio.patient.ScreeningService;
import papilio.patient.Sex;
import papilio.shared.StaleEdit;

@PapilioTest
class TwoPeopleDecideOneScreeningTest {
    private static final LocalDate CONSENT = LocalDate.parse("2026-03-02");

    @Autowired
    JdbcClient database;

    @Autowired
    EligibilityService eligibility;

    @Autowired
    ScreeningService screening;

    @Autowired
    PatientService patients;

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void theSecondDoesNotOverwriteTheAnswersOfTheFirst() {
        SampleStudy.of(database, "S1").site("01", 50).criterion("I1", "adult").approved();
        SignIn.as(database, Role.COORDINATOR, "S1", "01");
        var no = screening.screen(
                new ScreenPatient("S1", "01", null, CONSENT, null, Sex.FEMALE, LocalDate.parse("1990-07-05"), null));
        var seenByBoth = patients.find("S1", no).version();
        eligibility.decide(decision(no, seenByBoth, CriterionVerdict.FAILS, Outcome.KEEP, null));
        for (var outcome : new Outcome[] {Outcome.KEEP, Outcome.ENROLL})
            assertThatThrownBy(() ->
                            eligibility.decide(decision(no, seenByBoth, CriterionVerdict.PASSES, outcome, CONSENT)))
                    .isInstanceOf(StaleEdit.class);
        assertThat(patients.verdicts("S1", no)).containsEntry("I1", CriterionVerdict.FAILS);
        var seenNow = patients.find("S1", no).version();
        assertThat(eligibility.decide(decision(no, seenNow, CriterionVerdict.PASSES, Outcome.ENROLL, CONSENT)))
                .isEqualTo("01-001");
    }

    private static DecideEligibility decision(
            String no, long version, CriterionVerdict verdict, Outcome outcome, @Nullable LocalDate on) {
        return new DecideEligibility("S1", no, version, Map.of("I1", verdict), Map.of(), outcome, on, null, null);
    }
}
