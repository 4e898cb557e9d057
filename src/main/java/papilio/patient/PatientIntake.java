package papilio.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;
import papilio.patient.IncomingPatient.Course;
import papilio.shared.intake.IntakeTable;

/**
 * The door for patients and their records in bulk. Who calls it answers for the scope (a study manager with all sites of
 * the study) and writes the audit trail.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize(May.MANAGE_STUDY)
public class PatientIntake {
    /** Tables whose rows carry the site of their patient. */
    private static final List<String> WITH_SITE = List.of(
            "visit", "treatment", "finding", "medication", "medical_history", "criterion_answer", "criterion_evidence");

    private static final Map<String, String> BY_DAY = Map.of(
            "visit",
            "select min(id) from visit where patient_id = :patient and started_on = :day and visit_code = :code",
            "finding",
            "select min(id) from finding where patient_id = :patient and taken_on = :day and code = :code",
            "treatment",
            "select min(id) from treatment where patient_id = :patient and started_on = :day and :code = ''");

    private final NamedParameterJdbcTemplate database;
    private final Clock clock;

    PatientIntake(NamedParameterJdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public IntakeTable visits() {
        return new IntakeTable(database, "visit", null, VisitEntry.COLUMNS);
    }

    public IntakeTable treatments() {
        return new IntakeTable(database, "treatment", null, TreatmentEntry.COLUMNS);
    }

    /** @param kind LABORATORY, VITAL_SIGN or ASSESSMENT */
    public IntakeTable findings(String kind) {
        return new IntakeTable(database, "finding", kind, FindingEntry.COLUMNS);
    }

    public IntakeTable medications() {
        return new IntakeTable(database, "medication", null, MedicationEntry.COLUMNS);
    }

    public IntakeTable histories() {
        return new IntakeTable(database, "medical_history", null, HistoryEntry.COLUMNS);
    }

    /** All patients of a study by number. */
    public Map<String, StoredPatient> patients(String study) {
        var found = new HashMap<String, StoredPatient>();
        database.query(
                "select id, voided, import_id, demography_hash, disposition_hash, criterion_hash, last_dose_hash, "
                        + names() + " from patient where study_code = :study",
                Map.of("study", study),
                row -> {
                    found.put(row.getString("patient_no"), stored(row));
                });
        return found;
    }

    /** Their new ids by number. */
    public Map<String, Long> add(String study, List<IncomingPatient> patients, @Nullable Long importId) {
        var all = Stream.concat(
                        Stream.of("study_code", "search_text", "status", "age_confirmed", "last_entry_at", "import_id"),
                        IncomingPatient.COLUMNS.stream().map(column -> column.name()))
                .toList();
        var sql = "insert into patient (" + String.join(", ", all) + ") values ("
                + all.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        var now = now();
        database.getJdbcTemplate().batchUpdate(sql, patients, 500, (statement, patient) -> {
            statement.setString(1, study);
            statement.setString(2, searchText(patient));
            statement.setString(3, patient.status());
            statement.setBoolean(4, true);
            statement.setObject(5, now);
            statement.setObject(6, importId);
            int at = 7;
            for (var value : patient.values()) statement.setObject(at++, value);
        });
        var ids = new HashMap<String, Long>();
        for (int from = 0; from < patients.size(); from += 500) {
            var part = patients.subList(from, Math.min(from + 500, patients.size()));
            database.query(
                    "select patient_no, id from patient where study_code = :study and patient_no in (:numbers)",
                    Map.of(
                            "study",
                            study,
                            "numbers",
                            part.stream().map(IncomingPatient::patientNo).toList()),
                    row -> {
                        ids.put(row.getString(1), row.getLong(2));
                    });
        }
        return ids;
    }

    /** Writes the patients of these ids anew; a changed site takes all of the patient's records along. */
    public void revise(Map<Long, IncomingPatient> patients) {
        var sql = "update patient set version = version + 1, search_text = ?, status = ?, last_entry_at = ?, "
                + IncomingPatient.COLUMNS.stream()
                        .map(column -> column.name() + " = ?")
                        .collect(Collectors.joining(", "))
                + " where id = ?";
        var now = now();
        database.getJdbcTemplate().batchUpdate(sql, patients.entrySet(), 500, (statement, revised) -> {
            statement.setString(1, searchText(revised.getValue()));
            statement.setString(2, revised.getValue().status());
            statement.setObject(3, now);
            int at = 4;
            for (var value : revised.getValue().values()) statement.setObject(at++, value);
            statement.setLong(at, revised.getKey());
        });
    }

    /** Remembers what the files said of patients; no change of them. */
    public void remember(Map<Long, PatientSources> sources) {
        database.getJdbcTemplate()
                .batchUpdate(
                        "update patient set demography_hash = ?, disposition_hash = ?, criterion_hash = ?, last_dose_hash = ? where id = ?",
                        sources.entrySet(),
                        500,
                        (row, told) -> {
                            row.setString(1, told.getValue().demography());
                            row.setString(2, told.getValue().disposition());
                            row.setString(3, told.getValue().criterion());
                            row.setString(4, told.getValue().lastDose());
                            row.setLong(5, told.getKey());
                        });
    }

    /** The number of a patient's visit, finding or treatment of that day, by its code where it has one. */
    public long recordOn(String table, long patient, LocalDate day, String code) {
        var sql = Objects.requireNonNull(BY_DAY.get(table), table);
        var id = database.queryForObject(sql, Map.of("patient", patient, "day", day, "code", code), Long.class);
        return Objects.requireNonNull(id, table);
    }

    /** When each patient's last entry was made, where that is not now. */
    public void lastEntries(Map<Long, Instant> times) {
        database.getJdbcTemplate()
                .batchUpdate(
                        "update patient set last_entry_at = ? where id = ?", times.entrySet(), 500, (row, time) -> {
                            row.setObject(1, LocalDateTime.ofInstant(time.getValue(), ZoneOffset.UTC));
                            row.setLong(2, time.getKey());
                        });
    }

    /** Moves the records of patients to the patients' new sites. */
    public void moveRecords(Collection<Long> patients) {
        for (var table : WITH_SITE) {
            for (var patient : patients) {
                database.update(
                        "update " + table + " set site_code = (select p.site_code from patient p where p.id = :id)"
                                + " where patient_id = :id",
                        Map.of("id", patient));
            }
        }
    }

    public void answers(List<CriterionAnswerEntry> answers) {
        database.getJdbcTemplate()
                .batchUpdate(
                        "insert into criterion_answer (study_code, site_code, patient_id, criterion_code, answer) values (?, ?, ?, ?, ?)",
                        answers,
                        500,
                        (statement, answer) -> {
                            statement.setString(1, answer.study());
                            statement.setString(2, answer.site());
                            statement.setLong(3, answer.patientId());
                            statement.setString(4, answer.criterion());
                            statement.setString(5, answer.answer());
                        });
    }

    /** The version of the consent that each patient signed. */
    public void consentVersions(Map<Long, String> versions) {
        database.getJdbcTemplate()
                .batchUpdate(
                        "update patient set consent_version = ? where id = ?",
                        versions.entrySet(),
                        500,
                        (row, version) -> {
                            row.setString(1, version.getValue());
                            row.setLong(2, version.getKey());
                        });
    }

    /** Which earlier screening a later one repeats, by id of the later. */
    public void repeats(Map<Long, Long> earlierOfLater) {
        database.getJdbcTemplate()
                .batchUpdate(
                        "update patient set earlier_id = ? where id = ?",
                        earlierOfLater.entrySet(),
                        500,
                        (row, link) -> {
                            row.setLong(1, link.getValue());
                            row.setLong(2, link.getKey());
                        });
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String searchText(IncomingPatient patient) {
        return (patient.patientNo() + " " + patient.screeningNo()).toLowerCase(Locale.ROOT);
    }

    private static String names() {
        return IncomingPatient.COLUMNS.stream().map(column -> column.name()).collect(Collectors.joining(", "));
    }

    private static StoredPatient stored(ResultSet row) throws SQLException {
        var course = new Course(
                day(row, "failed_on"),
                row.getString("failure_reason"),
                day(row, "declined_on"),
                row.getString("decline_reason"),
                day(row, "ended_on"),
                row.getString("end_reason"),
                day(row, "last_dose_on"),
                day(row, "treatment_stopped_on"),
                row.getString("treatment_stop_reason"));
        var entry = new IncomingPatient(
                row.getString("patient_no"),
                row.getString("screening_no"),
                row.getString("site_code"),
                row.getObject("screened_on", LocalDate.class),
                day(row, "consent_on"),
                row.getString("sex"),
                row.getObject("birth_year", Integer.class),
                row.getObject("age_at_consent", Integer.class),
                day(row, "enrolled_on"),
                day(row, "first_dose_on"),
                day(row, "reference_end_on"),
                day(row, "died_on"),
                row.getString("planned_arm"),
                row.getString("actual_arm"),
                course);
        var sources = new PatientSources(
                row.getString("demography_hash"),
                row.getString("disposition_hash"),
                row.getString("criterion_hash"),
                row.getString("last_dose_hash"));
        return new StoredPatient(
                row.getLong("id"), row.getBoolean("voided"), row.getObject("import_id") != null, entry, sources);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
