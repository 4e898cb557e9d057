package papilio.enrollment.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.patient.PatientFilter;
import papilio.patient.PatientGroup;
import papilio.patient.PatientService;
import papilio.shared.NotFound;

/** The participants' flow by cut-off and site: its sums hold, or it says which records contradict each other. */
@PapilioTest
class TheFlowAddsUpTest {
    private static final LocalDate CUTOFF = LocalDate.of(2026, 5, 31);

    @Autowired
    JdbcClient database;

    @Autowired
    FlowService flows;

    @Autowired
    PatientService patients;

    @BeforeEach
    void aStudy() {
        SampleStudy.of(database, "S1").site("01", 50).site("02", 30);
        SignIn.as(database, Role.STUDY_MANAGER);
        patient("01", "A1", "failed_on = '2026-03-05', failure_reason = 'E1'");
        patient("01", "A2", "declined_on = '2026-03-06', decline_reason = 'TOO_FAR'");
        patient("01", "A3", "screened_on = '2026-05-20'");
        patient("01", "A4", "enrolled_on = '2026-03-09', first_dose_on = '2026-03-10'");
        patient("02", "B1", "enrolled_on = '2026-03-09'");
        patient(
                "02",
                "B2",
                "enrolled_on = '2026-03-09', first_dose_on = '2026-03-10', ended_on = '2026-04-30', end_reason = 'DEATH'");
        patient("02", "B3", "screened_on = '2026-06-10'");
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void everybodyScreenedIsInOneBox() {
        var shown = flows.flow("S1", CUTOFF, null);
        assertThat(shown.flow()).isEqualTo(new Flow(6, 1, 1, 1, 3, 2, 1, 0, 2, 0, 0, 0, 1));
        assertThat(shown.failures()).containsEntry("E1", 1);
        assertThat(shown.declines()).containsEntry("TOO_FAR", 1);
        assertThat(shown.ends()).containsEntry("DEATH", 1);
        assertThat(shown.problems()).isEmpty();
        assertThat(shown.contradictions()).isEmpty();
    }

    @Test
    void oneSiteAndAnEarlierDayCountAlone() {
        assertThat(flows.flow("S1", CUTOFF, "02").flow().screened()).isEqualTo(2);
        assertThat(flows.flow("S1", LocalDate.of(2026, 3, 1), null).flow())
                .isEqualTo(new Flow(5, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void everyBoxOpensAsManyPeopleAsItCounts() {
        var flow = flows.flow("S1", CUTOFF, null).flow();
        assertThat(counted(PatientGroup.SCREENED)).isEqualTo(flow.screened());
        assertThat(counted(PatientGroup.IN_SCREENING)).isEqualTo(flow.inScreening());
        assertThat(counted(PatientGroup.NOT_DOSED)).isEqualTo(flow.enrolled() - flow.dosed());
        assertThat(counted(PatientGroup.DOSED)).isEqualTo(flow.dosed());
        assertThat(counted(PatientGroup.ONGOING)).isEqualTo(flow.ongoing());
        assertThat(counted(PatientGroup.DIED)).isEqualTo(flow.died());
    }

    @Test
    void contradictoryRecordsAreNamed() {
        patient("01", "X1", "failed_on = '2026-03-05', enrolled_on = '2026-03-06'");
        patient("01", "X2", "ended_on = '2026-04-05', end_reason = 'COMPLETED'");
        patient("01", "X3", "first_dose_on = '2026-04-05'");
        patient("01", "X4", "enrolled_on = '2026-03-05', screened_on = '2026-06-05'");
        assertThat(flows.flow("S1", CUTOFF, null).contradictions())
                .containsExactly(
                        new Contradiction(Contradiction.Kind.TWO_OUTCOMES, List.of("X1")),
                        new Contradiction(Contradiction.Kind.BEFORE_SCREENING, List.of("X4")),
                        new Contradiction(Contradiction.Kind.ENDED_UNENROLLED, List.of("X2")),
                        new Contradiction(Contradiction.Kind.DOSED_UNENROLLED, List.of("X3")));
    }

    @Test
    void aForeignSiteIsAsUnknownAsOneThatDoesNotExist() {
        SignIn.as(database, Role.COORDINATOR, "S1", "01");
        assertThat(flows.flow("S1", CUTOFF, null).flow().screened()).isEqualTo(4);
        assertThatThrownBy(() -> flows.flow("S1", CUTOFF, "02")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> flows.flow("S1", CUTOFF, "99")).isInstanceOf(NotFound.class);
    }

    private long counted(PatientGroup group) {
        return patients.count("S1", PatientFilter.of(group).cutOff(CUTOFF));
    }

    private void patient(String site, String number, String facts) {
        database.sql("""
                        insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, screened_on,
                          last_entry_at)
                        values ('S1', ?, ?, ?, ?, 'SCREENING', date '2026-03-01', timestamp '2026-06-01 00:00:00')
                        """)
                .params(site, "S-" + number, number, number.toLowerCase(java.util.Locale.ROOT))
                .update();
        database.sql("update patient set " + facts + " where patient_no = ?")
                .param(number)
                .update();
    }
}
