package papilio.figures.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.safety.OpenCounts;
import papilio.safety.OpenFacts;

/**
 * Counts from the facts, by site, in one statement each; the same definitions as the one computation, in SQL. A test
 * holds the two against each other over random histories.
 */
@Component
class TallyCounting {
    /** Counts everything that is dated: the counts are then true from the latest counted day on. */
    static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private static final String PATIENTS = """
            select site_code,
              sum(case when screened_on <= :cutoff then 1 else 0 end) as screened,
              sum(case when failed_on <= :cutoff then 1 else 0 end) as screen_failures,
              sum(case when declined_on <= :cutoff then 1 else 0 end) as declined,
              sum(case when enrolled_on <= :cutoff then 1 else 0 end) as enrolled,
              sum(case when enrolled_on <= :cutoff and dosed_on <= :cutoff then 1 else 0 end) as dosed,
              sum(case when enrolled_on <= :cutoff and dosed_on <= :cutoff and (ended_on is null or ended_on > :cutoff)
                and (treatment_stopped_on is null or treatment_stopped_on > :cutoff) then 1 else 0 end) as on_treatment,
              sum(case when enrolled_on <= :cutoff and ended_on <= :cutoff and end_reason = 'COMPLETED' then 1 else 0 end) as completed,
              sum(case when enrolled_on <= :cutoff and ended_on <= :cutoff then 1 else 0 end) as ended,
              sum(case when enrolled_on <= :cutoff and treatment_stopped_on <= :cutoff and (ended_on is null or ended_on > :cutoff)
                then 1 else 0 end) as stopped,
              min(case when screened_on <= :cutoff then screened_on end) as first_screened_on,
              max(case when screened_on <= :cutoff then screened_on end) as last_screened_on,
              max(case when enrolled_on <= :cutoff then enrolled_on end) as last_enrolled_on,
              max(screened_on) as last_screened, max(failed_on) as last_failed, max(declined_on) as last_declined,
              max(enrolled_on) as last_enrolled, max(dosed_on) as last_dosed, max(ended_on) as last_ended,
              max(treatment_stopped_on) as last_stopped
            from (
              select p.site_code, p.screened_on, p.failed_on, p.declined_on, p.enrolled_on, p.ended_on, p.end_reason, p.treatment_stopped_on,
                case when p.enrolled_on is null then null when p.first_dose_on is not null then p.first_dose_on
                  else (select min(t.started_on) from treatment t
                    where t.patient_id = p.id and t.voided = false and t.kind in ('DOSE', 'INTERVAL')) end as dosed_on
              from patient p
              where p.study_code = :study and (:all = true or p.site_code in (:sites)) and p.voided = false
                and (p.screened_on <= :cutoff or p.enrolled_on <= :cutoff)
            ) person
            group by site_code
            """;

    private static final String MONTHS = """
            select site_code, extract(year from dated_on) as y, extract(month from dated_on) as m, sum(screened) as screened, sum(enrolled) as enrolled
            from (
              select site_code, screened_on as dated_on, 1 as screened, 0 as enrolled from patient
              where study_code = :study and (:all = true or site_code in (:sites)) and voided = false and screened_on <= :cutoff
              union all
              select site_code, enrolled_on as dated_on, 0 as screened, 1 as enrolled from patient
              where study_code = :study and (:all = true or site_code in (:sites)) and voided = false and enrolled_on <= :cutoff
            ) dated
            group by site_code, extract(year from dated_on), extract(month from dated_on)
            order by 1, 2, 3
            """;

    private final JdbcClient database;
    private final OpenFacts open;

    TallyCounting(JdbcClient database, OpenFacts open) {
        this.database = database;
        this.open = open;
    }

    /** By site; sites about which there is nothing to count are absent. */
    Map<String, Tally> count(Scope scope, LocalDate cutoff) {
        var bySite = new HashMap<String, Tally>();
        asking(PATIENTS, scope, cutoff).query(row -> {
            bySite.put(row.getString("site_code"), people(row));
        });
        open.bySite(scope).forEach((site, some) -> bySite.merge(site, opened(some), Tally::plus));
        return bySite;
    }

    /** By site and month. */
    List<MonthTally> months(Scope scope, LocalDate cutoff) {
        return asking(MONTHS, scope, cutoff)
                .query((row, number) -> new MonthTally(
                        row.getString(1),
                        "%04d-%02d".formatted(row.getInt(2), row.getInt(3)),
                        row.getInt(4),
                        row.getInt(5)))
                .list();
    }

    private JdbcClient.StatementSpec asking(String sql, Scope scope, LocalDate cutoff) {
        return database.sql(sql)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .param("cutoff", cutoff);
    }

    private static Tally opened(OpenCounts.Open open) {
        return Tally.NOBODY.withOpen(open);
    }

    private static Tally people(ResultSet row) throws SQLException {
        return new Tally(
                row.getInt("screened"),
                row.getInt("screen_failures"),
                row.getInt("declined"),
                row.getInt("enrolled"),
                row.getInt("dosed"),
                row.getInt("on_treatment"),
                row.getInt("completed"),
                row.getInt("ended"),
                row.getInt("stopped"),
                0,
                0,
                0,
                day(row, "first_screened_on"),
                day(row, "last_screened_on"),
                day(row, "last_enrolled_on"),
                Tally.latest(
                        day(row, "last_screened"),
                        day(row, "last_failed"),
                        day(row, "last_declined"),
                        day(row, "last_enrolled"),
                        day(row, "last_dosed"),
                        day(row, "last_ended"),
                        day(row, "last_stopped")));
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
