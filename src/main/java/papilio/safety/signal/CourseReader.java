package papilio.safety.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.safety.EventContent;
import papilio.safety.codes.Severity;
import papilio.safety.signal.KnownCourse.KnownEvent;
import papilio.shared.PartialDate;

/** Reads what the rules need of some patients: four statements, however many they are. */
@Component
class CourseReader {
    private static final String PATIENTS = """
            select id, study_code, site_code, patient_no, first_dose_on, voided from patient where id in (:patients) order by id
            """;
    private static final String VALUES = """
            select patient_id, id, code, name, value_number, value_text, unit, range_low, range_high, taken_on from finding
            where patient_id in (:patients) and kind = 'LABORATORY' and code in (:codes) and voided = false and taken_on is not null
            """;
    private static final String EVENTS = """
            select patient_id, id, event_no, term, term_en, coded_term, soc, severity, grade, serious, special_interest, treatment_given,
              onset, ended_last, changed_at
            from adverse_event where patient_id in (:patients) and voided = false
            """;
    private static final String SIGNALS = "select * from safety_signal where patient_id in (:patients)";

    private final JdbcClient database;

    CourseReader(JdbcClient database) {
        this.database = database;
    }

    /** Holds the patients until the end of the transaction, so that two changes at once propose one thing once. */
    void hold(Collection<Long> patients) {
        database.sql("select id from patient where id in (:patients) order by id for update")
                .param("patients", patients)
                .query(Long.class)
                .list();
    }

    List<KnownCourse> of(Collection<Long> patients) {
        if (patients.isEmpty()) return List.of();
        var values = new HashMap<Long, List<LabValue>>();
        database.sql(VALUES)
                .param("patients", patients)
                .param("codes", LabRules.CODES)
                .query(row -> {
                    add(values, row, value(row));
                });
        var events = new HashMap<Long, List<KnownEvent>>();
        database.sql(EVENTS).param("patients", patients).query(row -> {
            add(events, row, event(row));
        });
        var signals = new HashMap<Long, List<SignalRow>>();
        database.sql(SIGNALS).param("patients", patients).query(row -> {
            add(signals, row, SignalLists.row(row));
        });
        return database.sql(PATIENTS)
                .param("patients", patients)
                .query((row, number) -> {
                    var id = row.getLong("id");
                    return new KnownCourse(
                            id,
                            row.getString("study_code"),
                            row.getString("site_code"),
                            row.getString("patient_no"),
                            row.getObject("first_dose_on", LocalDate.class),
                            row.getBoolean("voided"),
                            values.getOrDefault(id, List.of()),
                            events.getOrDefault(id, List.of()),
                            signals.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static <T> void add(Map<Long, List<T>> into, ResultSet row, T one) throws SQLException {
        into.computeIfAbsent(row.getLong("patient_id"), patient -> new ArrayList<>())
                .add(one);
    }

    private static LabValue value(ResultSet row) throws SQLException {
        return new LabValue(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getBigDecimal("value_number"),
                row.getString("value_text"),
                row.getString("unit"),
                row.getBigDecimal("range_low"),
                row.getBigDecimal("range_high"),
                row.getObject("taken_on", LocalDate.class));
    }

    private static KnownEvent event(ResultSet row) throws SQLException {
        var onset = row.getString("onset");
        var changed = row.getObject("changed_at", LocalDateTime.class).toLocalDate();
        var severity = row.getString("severity");
        return new KnownEvent(
                row.getLong("id"),
                row.getString("event_no"),
                onset == null ? changed : PartialDate.of(onset).earliest(),
                onset == null ? changed : PartialDate.of(onset).latest(),
                row.getObject("ended_last", LocalDate.class),
                EventContent.of(row.getString("term"))
                        .termEn(row.getString("term_en"))
                        .codedTerm(row.getString("coded_term"))
                        .soc(row.getString("soc"))
                        .severity(severity == null ? null : Severity.valueOf(severity))
                        .grade(row.getObject("grade", Integer.class))
                        .serious(row.getBoolean("serious"))
                        .specialInterest(row.getString("special_interest"))
                        .treatmentGiven(row.getString("treatment_given"))
                        .facts());
    }
}
