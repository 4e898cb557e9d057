package papilio.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;

/** The door through which the figures read laboratory values: one row per patient and test, summed up by the database. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class LaboratoryFacts {
    private static final String LOW = "f.flag in ('L', 'LL')";
    private static final String HIGH = "f.flag in ('H', 'HH')";
    private static final String NORMAL = "f.flag is null and f.value_number is not null"
            + " and (f.range_low is not null or f.range_high is not null)";
    private static final String FACTS = """
            select f.patient_id, f.code,
              max(case when f.taken_on <= p.first_dose_on and %1$s then f.taken_on end) as low_before,
              max(case when f.taken_on <= p.first_dose_on and %2$s then f.taken_on end) as normal_before,
              max(case when f.taken_on <= p.first_dose_on and %3$s then f.taken_on end) as high_before,
              max(case when f.taken_on > p.first_dose_on and %1$s then 1 else 0 end) as low_after,
              max(case when f.taken_on > p.first_dose_on and %2$s then 1 else 0 end) as normal_after,
              max(case when f.taken_on > p.first_dose_on and %3$s then 1 else 0 end) as high_after
            from patient p join finding f on f.patient_id = p.id
            where p.study_code = :study and (:all = true or p.site_code in (:sites)) and p.voided = false
              and p.first_dose_on <= :cutoff and p.enrolled_on <= :cutoff
              and f.kind = 'LABORATORY' and f.code in (:codes) and f.taken_on <= :cutoff and f.voided = false
            group by f.patient_id, f.code
            """.formatted(LOW, NORMAL, HIGH);

    private final JdbcClient database;
    private final Access access;

    LaboratoryFacts(JdbcClient database, Access access) {
        this.database = database;
        this.access = access;
    }

    /**
     * Of whoever is dosed at the cut-off, inclusive, and has a value of one of the tests with a day up to it.
     *
     * @param sites of those that are the caller's; empty: all of them
     * @param codes of tests, as recorded; at least one
     */
    public List<LaboratoryFact> at(String study, LocalDate cutoff, Set<String> sites, Collection<String> codes) {
        var scope = access.scope(study).only(sites);
        return database.sql(FACTS)
                .param("study", study)
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .param("cutoff", cutoff)
                .param("codes", codes)
                .query((row, number) -> fact(row))
                .list();
    }

    private static LaboratoryFact fact(ResultSet row) throws SQLException {
        return new LaboratoryFact(
                row.getLong("patient_id"),
                row.getString("code"),
                row.getObject("low_before", LocalDate.class),
                row.getObject("normal_before", LocalDate.class),
                row.getObject("high_before", LocalDate.class),
                row.getInt("low_after") == 1,
                row.getInt("normal_after") == 1,
                row.getInt("high_after") == 1);
    }
}
