package papilio.safety;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.shared.NotFound;
import papilio.shared.Rows;

/** Finds patients within the caller's sites. */
@Component
class EventPatients {
    private static final String SELECT = """
            select p.id, p.study_code, p.site_code, p.patient_no, p.consent_on, p.voided, s.zone
            from patient p join site s on s.study_code = p.study_code and s.code = p.site_code
            where p.study_code = :study and p.patient_no = :patientNo and (:all = true or p.site_code in (:sites))
            """;

    private final JdbcClient database;
    private final Access access;

    EventPatients(JdbcClient database, Access access) {
        this.database = database;
        this.access = access;
    }

    EventPatient find(String study, String patientNo) {
        return find(SELECT, study, patientNo);
    }

    /** Held until the end of the transaction, so that two events recorded at once get two numbers. */
    EventPatient hold(String study, String patientNo) {
        return find(SELECT + " for update", study, patientNo);
    }

    private EventPatient find(String statement, String study, String patientNo) {
        var scope = access.scope(study);
        return database.sql(statement)
                .param("study", study)
                .param("patientNo", patientNo)
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .query((row, number) -> new EventPatient(
                        row.getLong("id"),
                        row.getString("study_code"),
                        row.getString("site_code"),
                        row.getString("patient_no"),
                        row.getObject("consent_on", LocalDate.class),
                        row.getBoolean("voided"),
                        ZoneId.of(row.getString("zone"))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The event that already caused the patient's death; a person dies of one. */
    Optional<String> fatalEvent(EventPatient patient) {
        return database.sql("""
                        select event_no from adverse_event
                        where patient_id = :patient and outcome = 'FATAL' and voided = false order by event_no limit 1
                        """)
                .param("patient", patient.id())
                .query(Rows.of(String.class))
                .optional();
    }

    /** The number after the last one that the patient's events bear. */
    String nextEventNo(EventPatient patient) {
        var prefix = patient.patientNo() + "-AE";
        var taken = database.sql("select event_no from adverse_event where patient_id = :patient")
                .param("patient", patient.id())
                .query(Rows.of(String.class))
                .list();
        var last = taken.stream()
                .filter(number -> number.startsWith(prefix))
                .map(number -> number.substring(prefix.length()))
                .filter(number -> number.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return "%s%02d".formatted(prefix, last + 1);
    }
}
