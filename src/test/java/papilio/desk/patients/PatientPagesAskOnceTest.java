package papilio.desk.patients;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.Statements;

/** The list and the page of a patient cost as many statements for many rows as for few. */
@Import(Statements.Counting.class)
class PatientPagesAskOnceTest extends PageTest {
    @Test
    void noRowOfTheListCostsAQueryOfItsOwn() {
        patients("FEW", 2);
        patients("MANY", 40);
        signIn(Role.STUDY_MANAGER);
        list("FEW");
        var few = Statements.of(() -> list("FEW")).size();
        var many = Statements.of(() -> list("MANY")).size();
        assertThat(many).isLessThanOrEqualTo(few);
    }

    @Test
    void noRecordOfAPatientCostsAQueryOfItsOwn() {
        patients("S1", 2);
        doses("S1", "01-001", 1);
        doses("S1", "01-002", 40);
        signIn(Role.STUDY_MANAGER);
        open("patients/01-001?study=S1");
        var few = Statements.of(() -> open("patients/01-001?study=S1")).size();
        var many = Statements.of(() -> open("patients/01-002?study=S1")).size();
        assertThat(many).isLessThanOrEqualTo(few);
    }

    private void list(String study) {
        open("patients?study=" + study);
        _findAll(_get(PatientsGrid.class));
    }

    private void patients(String study, int count) {
        SampleStudy.of(database, study).site("01", 50);
        for (var number = 1; number <= count; number++) {
            var no = "01-%03d".formatted(number);
            database.sql("""
                            insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, screened_on,
                              consent_on, enrolled_on, first_dose_on, last_entry_at)
                            values (?, '01', ?, ?, ?, 'ENROLLED', date '2026-03-02', date '2026-03-02', date '2026-03-02',
                              date '2026-03-02', timestamp '2026-03-02 00:00:00')
                            """).params(study, "01-S" + number, no, no).update();
        }
    }

    private void doses(String study, String no, int count) {
        for (var dose = 0; dose < count; dose++) {
            database.sql("""
                            insert into treatment (study_code, site_code, patient_id, kind, drug, started_on)
                            select study_code, site_code, id, 'DOSE', 'telitacicept', dateadd('DAY', ?, first_dose_on)
                            from patient where study_code = ? and patient_no = ?
                            """).params(7 * (dose % 17), study, no).update();
        }
    }
}
