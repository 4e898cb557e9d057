package papilio.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.access.Scope;

/** The door through which the figures read patients: unvoided rows of the caller's sites, in two statements. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class PatientFacts {
    private static final String PATIENTS = """
            select id, site_code, patient_no, screened_on, failed_on, failure_reason, declined_on, decline_reason, enrolled_on,
              first_dose_on, treatment_stopped_on, ended_on, end_reason, died_on, reference_end_on, age_at_consent, sex
            from patient
            where study_code = :study and (:all = true or site_code in (:sites)) and voided = false
              and (screened_on <= :cutoff or enrolled_on <= :cutoff)
            """;

    /** Of single doses only the first and the last matter, so they come as one row. */
    private static final String TREATED = """
            select patient_id, started_on, ended_on from treatment
            where study_code = :study and (:all = true or site_code in (:sites)) and voided = false
              and kind = 'INTERVAL' and started_on <= :cutoff
            union all
            select patient_id, min(started_on), max(started_on) from treatment
            where study_code = :study and (:all = true or site_code in (:sites)) and voided = false
              and kind = 'DOSE' and started_on <= :cutoff
            group by patient_id
            """;

    private static final String ENROLLED = """
            select site_code, count(*) from patient
            where study_code = :study and (:all = true or site_code in (:sites)) and voided = false and enrolled_on <= :cutoff
            group by site_code
            """;

    private static final String BY_MONTH = """
            select site_code, year(enrolled_on) as y, month(enrolled_on) as m, count(*) from patient
            where study_code = :study and (:all = true or site_code in (:sites)) and voided = false and enrolled_on <= :cutoff
            group by site_code, year(enrolled_on), month(enrolled_on) order by site_code, y, m
            """;

    private final JdbcClient database;
    private final Access access;

    PatientFacts(JdbcClient database, Access access) {
        this.database = database;
        this.access = access;
    }

    /** Everybody known at the cut-off; with sites named, no more than those. */
    public List<PatientFact> at(String study, LocalDate cutoff, Set<String> sites) {
        var scope = access.scope(study).only(sites);
        var treated = treated(scope, cutoff);
        return asking(PATIENTS, scope, cutoff)
                .query((row, number) -> patient(row, treated))
                .list();
    }

    /** How many were enrolled by the cut-off at each of the caller's sites that enrolled anybody. */
    public Map<String, Integer> enrolledBySite(String study, LocalDate cutoff) {
        var bySite = new TreeMap<String, Integer>();
        asking(ENROLLED, access.scope(study), cutoff).query(row -> {
            bySite.put(row.getString(1), row.getInt(2));
        });
        return bySite;
    }

    /** How many were enrolled by the end of each month in which anybody was, cumulative, at some of the caller's sites. */
    public Map<String, NavigableMap<YearMonth, Integer>> enrolledByMonth(
            String study, LocalDate cutoff, Set<String> sites) {
        var bySite = new TreeMap<String, NavigableMap<YearMonth, Integer>>();
        if (sites.isEmpty()) return bySite;
        asking(BY_MONTH, access.scope(study).only(sites), cutoff).query(row -> {
            var months = bySite.computeIfAbsent(row.getString(1), site -> new TreeMap<>());
            var before = months.isEmpty() ? 0 : months.lastEntry().getValue();
            months.put(YearMonth.of(row.getInt(2), row.getInt(3)), before + row.getInt(4));
        });
        return bySite;
    }

    private Map<Long, List<PatientFact.Treated>> treated(Scope scope, LocalDate cutoff) {
        var byPatient = new HashMap<Long, List<PatientFact.Treated>>();
        asking(TREATED, scope, cutoff).query(row -> {
            var one = new PatientFact.Treated(row.getObject(2, LocalDate.class), day(row, 3));
            byPatient
                    .computeIfAbsent(row.getLong(1), patient -> new java.util.ArrayList<>())
                    .add(one);
        });
        return byPatient;
    }

    private JdbcClient.StatementSpec asking(String sql, Scope scope, LocalDate cutoff) {
        return database.sql(sql)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .param("cutoff", cutoff);
    }

    private static PatientFact patient(ResultSet row, Map<Long, List<PatientFact.Treated>> treated)
            throws SQLException {
        return new PatientFact(
                row.getLong("id"),
                row.getString("site_code"),
                row.getString("patient_no"),
                row.getObject("screened_on", LocalDate.class),
                day(row, "failed_on"),
                row.getString("failure_reason"),
                day(row, "declined_on"),
                row.getString("decline_reason"),
                day(row, "enrolled_on"),
                day(row, "first_dose_on"),
                treated.getOrDefault(row.getLong("id"), List.of()),
                day(row, "treatment_stopped_on"),
                day(row, "ended_on"),
                row.getString("end_reason"),
                day(row, "died_on"),
                day(row, "reference_end_on"),
                row.getObject("age_at_consent", Integer.class),
                row.getString("sex"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
