package papilio.patient;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.shared.Rows;

/** Reads the records of patients, one statement a kind, whether of one patient or of a page of them. */
@Component
class CourseQueries {
    private static final String SCOPE =
            " where study_code = :study and (:all = true or site_code in (:sites)) and patient_id in (:patients) and voided = false";
    private static final String VISITS =
            "select id, version, patient_id, visit_code, visit_name, status, started_on, ended_on, unplanned, remote, note from visit"
                    + SCOPE + " order by patient_id, started_on, id";
    private static final String TREATMENTS = """
            select id, version, patient_id, kind, drug, amount, unit, frequency, route, started_on, ended_on, reason, lot, place, note
            from treatment""" + SCOPE + " order by patient_id, started_on, id";
    private static final String FINDINGS = """
            select id, version, patient_id, kind, code, name, value_number, value_text, unit, range_low, range_high, flag,
              taken_on, visit_name, note from finding""" + SCOPE + " order by patient_id, kind, code, taken_on, id";
    private static final String MEDICATION = """
            select id, version, patient_id, name, standard_name, indication, amount, unit, frequency, route, started,
              started_first, ended, ended_last, ongoing, note from medication""" + SCOPE + " order by patient_id, started_first, id";
    private static final String HISTORY =
            "select id, version, patient_id, term, standard_term, body_system, started, ended from medical_history"
                    + SCOPE + " order by patient_id, started, id";
    private final JdbcClient database;

    CourseQueries(JdbcClient database) {
        this.database = database;
    }

    List<VisitRow> visits(Scope scope, Collection<Long> patients) {
        return list(VISITS, scope, patients, VisitRow.class);
    }

    List<TreatmentRow> treatments(Scope scope, Collection<Long> patients) {
        return list(TREATMENTS, scope, patients, TreatmentRow.class);
    }

    List<FindingRow> findings(Scope scope, Collection<Long> patients) {
        return list(FINDINGS, scope, patients, FindingRow.class);
    }

    List<MedicationRow> medication(Scope scope, Collection<Long> patients) {
        return list(MEDICATION, scope, patients, MedicationRow.class);
    }

    List<HistoryRow> history(Scope scope, Collection<Long> patients) {
        return list(HISTORY, scope, patients, HistoryRow.class);
    }

    boolean hasVisit(long patient, String code, long otherThan) {
        return exists(database.sql(
                        "select count(*) from visit where patient_id = :patient and visit_code = :code and voided = false and id <> :own")
                .param("patient", patient)
                .param("code", code)
                .param("own", otherThan));
    }

    boolean hasDose(long patient, String drug, LocalDate day, long otherThan) {
        return exists(database.sql("""
                        select count(*) from treatment where patient_id = :patient and kind = 'DOSE' and drug = :drug
                          and started_on = :day and voided = false and id <> :own
                        """)
                .param("patient", patient)
                .param("drug", drug)
                .param("day", day)
                .param("own", otherThan));
    }

    private static boolean exists(JdbcClient.StatementSpec counting) {
        return counting.query(Long.class).single() > 0;
    }

    private <T> List<T> list(String sql, Scope scope, Collection<Long> patients, Class<T> row) {
        if (patients.isEmpty()) return List.of();
        return database.sql(sql)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .param("patients", patients)
                .query(Rows.of(row))
                .list();
    }
}
