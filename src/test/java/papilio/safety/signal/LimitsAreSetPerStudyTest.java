package papilio.safety.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;

/** An administrator sets from where on a value is proposed; the study's values are held against it at once. */
@PapilioTest
class LimitsAreSetPerStudyTest {
    private static final String STUDY = "S1";

    @Autowired
    JdbcClient database;

    @Autowired
    SignalLimitService limits;

    @Autowired
    SignalService signals;

    @BeforeEach
    void study() {
        for (var study : new String[] {STUDY, "S2"}) {
            SampleStudy.of(database, study).site("01", 70);
            SamplePatient.of(database, study, "01", "01-001");
            database.sql("""
                            insert into study_special_interest (study_code, code, position, name_en, name_zh)
                            values (?, 'CYT', 1, 'Cytopenia', '血细胞减少')
                            """).param(study).update();
            database.sql("""
                            insert into finding (study_code, site_code, patient_id, kind, code, name, value_number, unit, range_low, taken_on)
                            select study_code, site_code, id, 'LABORATORY', 'ANC', 'Neutrophils', 1.2, '10⁹/L', 1.8, date '2026-05-04'
                            from patient where study_code = ?
                            """).param(study).update();
        }
        SignIn.as(database, Role.ADMINISTRATOR);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void aStudyBeginsWithThoseDelivered() {
        assertThat(limits.limits(STUDY)).isEqualTo(new LimitsRow(SignalLimits.DELIVERED, 0));
    }

    @Test
    void aNewLimitProposesAndWithdrawsAtOnceInItsStudyAlone() {
        assertThat(limits.revise(new ReviseLimits(STUDY, 0, neutrophils("1.5"), "amendment 2")))
                .isEqualTo(1);
        assertThat(state(STUDY)).isEqualTo("OPEN");
        assertThat(state("S2")).isEmpty();
        assertThat(database.sql("""
                        select changes from audit_entry where record_type = 'signal_limit' and reason = 'amendment 2'
                        """).query(String.class).single()).contains("neutrophils", "1", "1.5");

        assertThat(limits.revise(new ReviseLimits(STUDY, 1, SignalLimits.DELIVERED, "amendment 3")))
                .isEqualTo(1);
        assertThat(state(STUDY)).isEqualTo("WITHDRAWN");
        assertThat(limits.limits(STUDY).number()).isEqualTo(2);
    }

    @Test
    void whatWasDecidedStaysDecided() {
        limits.revise(new ReviseLimits(STUDY, 0, neutrophils("1.5"), "amendment 2"));
        SignIn.as(database, Role.INVESTIGATOR, STUDY, "01");
        var open = signals.page(STUDY, new SignalFilter(SignalState.OPEN, null, null), null, 9)
                .getFirst();
        signals.dismiss(new DismissSignal(STUDY, open.id(), open.version(), "Known before"));
        SignIn.as(database, Role.ADMINISTRATOR);
        assertThat(limits.revise(new ReviseLimits(STUDY, 1, neutrophils("1.6"), "amendment 3")))
                .isZero();
        limits.revise(new ReviseLimits(STUDY, 2, SignalLimits.DELIVERED, "amendment 4"));
        assertThat(state(STUDY)).isEqualTo("DISMISSED");
    }

    @Test
    void equalLimitsLeaveNoTraceHoweverManyZerosWereTyped() {
        assertThat(limits.revise(new ReviseLimits(STUDY, 0, neutrophils("1.000"), "typed again")))
                .isZero();
        assertThat(limits.limits(STUDY).number()).isZero();
    }

    @Test
    void whoComesSecondIsTold() {
        limits.revise(new ReviseLimits(STUDY, 0, neutrophils("1.5"), "amendment 2"));
        assertThatThrownBy(() -> limits.revise(new ReviseLimits(STUDY, 0, neutrophils("1.4"), "amendment 2")))
                .isInstanceOf(StaleEdit.class);
        assertThat(limits.limits(STUDY).limits().neutrophils()).isEqualByComparingTo("1.5");
    }

    @Test
    void aReasonIsAsked() {
        assertThatThrownBy(() -> new ReviseLimits(STUDY, 0, neutrophils("1.5"), " "))
                .isInstanceOf(FieldRefusal.class);
    }

    @Test
    void onlyAnAdministratorSetsThemAndOnlyOfAStudyThereIs() {
        assertThatThrownBy(() -> limits.limits("S9")).isInstanceOf(NotFound.class);
        for (var role : new Role[] {Role.STUDY_MANAGER, Role.MONITOR, Role.INVESTIGATOR}) {
            SignIn.as(database, role, STUDY);
            assertThatThrownBy(() -> limits.revise(new ReviseLimits(STUDY, 0, neutrophils("1.5"), "why")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private String state(String study) {
        return database.sql("select state from safety_signal where study_code = ?")
                .param(study)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static SignalLimits neutrophils(String limit) {
        var known = SignalLimits.DELIVERED;
        return new SignalLimits(
                known.iggAlert(),
                known.igmAlert(),
                new BigDecimal(limit),
                known.lymphocytes(),
                known.platelets(),
                known.transaminase(),
                known.hyTransaminase(),
                known.hyBilirubin(),
                known.hyDays(),
                known.hbvLogRise());
    }
}
