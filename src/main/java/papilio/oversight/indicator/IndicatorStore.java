package papilio.oversight.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.shared.Rows;

/** Keeps what was counted, with the day and the entry of the audit trail up to which it counts. */
@Component
class IndicatorStore {
    private static final String READING = """
            insert into oversight_reading (study_code, site_code, as_of, indicator, part, base, state, months_in_row)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String STANDING = """
            insert into oversight_standing (study_code, site_code, screened, failed, enrolled, overridden, left_early, lost,
              visits_due, visits_missed, visits_unrecorded, last_screened_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final int BATCH = 1000;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    IndicatorStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** How far a study has come: its newest entry of the trail, and how many changes were committed. */
    record Mark(long entry, long changes) {}

    record Run(
            long version, LocalDate businessDay, long auditMark, long changes, LocalDateTime computedAt, long tookMs) {
        boolean isAt(LocalDate today, Mark mark) {
            return businessDay.equals(today) && auditMark == mark.entry() && changes == mark.changes();
        }

        Instant at() {
            return computedAt.toInstant(ZoneOffset.UTC);
        }
    }

    Optional<Run> run(String study) {
        return database.sql("""
                        select version, business_day, audit_mark, changes, computed_at, took_ms from oversight_run
                        where study_code = :study
                        """).param("study", study).query(Rows.of(Run.class)).optional();
    }

    /**
     * Every change leaves an entry, which its own transaction sees at once; and every commit counts the study's changes,
     * also where a newer entry of somebody else was seen before.
     */
    Mark mark(String study) {
        return database.sql("""
                        select coalesce((select a.id from audit_entry a where a.study_code = :study
                            order by a.happened_at desc, a.id desc limit 1), 0) as entry,
                          coalesce((select t.changes from study_tally t where t.study_code = :study), 0) as changes
                        """)
                .param("study", study)
                .query(Rows.of(Mark.class))
                .single();
    }

    /** @return whether this is the one who may write: of two at once only the first is */
    boolean begin(String study, Optional<Run> before, Run now) {
        if (before.isPresent()) {
            return database.sql("""
                            update oversight_run set version = version + 1, business_day = :day, audit_mark = :mark, changes = :changes,
                              computed_at = :at, took_ms = :took where study_code = :study and version = :version
                            """)
                            .param("day", now.businessDay())
                            .param("mark", now.auditMark())
                            .param("changes", now.changes())
                            .param("at", now.computedAt())
                            .param("took", now.tookMs())
                            .param("study", study)
                            .param("version", before.get().version())
                            .update()
                    == 1;
        }
        try {
            database.sql("""
                            insert into oversight_run (study_code, business_day, audit_mark, changes, computed_at, took_ms)
                            values (:study, :day, :mark, :changes, :at, :took)
                            """)
                    .param("study", study)
                    .param("day", now.businessDay())
                    .param("mark", now.auditMark())
                    .param("changes", now.changes())
                    .param("at", now.computedAt())
                    .param("took", now.tookMs())
                    .update();
            return true;
        } catch (DuplicateKeyException somebodyElse) {
            return false;
        }
    }

    void write(String study, IndicatorCount.Counted counted) {
        for (var table : List.of("oversight_reading", "oversight_standing"))
            batches.update("delete from " + table + " where study_code = ?", study);
        batches.batchUpdate(READING, counted.indicators(), BATCH, (row, one) -> {
            row.setString(1, study);
            row.setString(2, one.site());
            row.setObject(3, one.asOf());
            row.setString(4, one.indicator().name());
            row.setLong(5, one.reading().part());
            row.setDouble(6, one.reading().base());
            row.setString(7, one.state().name());
            row.setInt(8, one.monthsInRow());
        });
        batches.batchUpdate(STANDING, counted.standings(), BATCH, (row, one) -> {
            row.setString(1, study);
            row.setString(2, one.siteCode());
            var number = 3;
            for (var count : new long[] {
                one.screened(),
                one.failed(),
                one.enrolled(),
                one.overridden(),
                one.leftEarly(),
                one.lost(),
                one.visitsDue(),
                one.visitsMissed(),
                one.visitsUnrecorded()
            }) row.setLong(number++, count);
            row.setObject(number, one.lastScreenedOn());
        });
    }

    List<SiteIndicator> readings(Scope scope, LocalDate day) {
        return asking("""
                        select site_code, as_of, indicator, part, base, state, months_in_row from oversight_reading
                        where study_code = :study and as_of = :day and (:all = true or site_code in (:sites))
                        order by site_code
                        """, scope)
                .param("day", day)
                .query(IndicatorStore::reading)
                .list();
    }

    /** One indicator of one site at every day, oldest first. */
    List<SiteIndicator> history(Scope scope, String site, Indicator indicator) {
        return asking("""
                        select site_code, as_of, indicator, part, base, state, months_in_row from oversight_reading
                        where study_code = :study and site_code = :site and indicator = :indicator
                          and (:all = true or site_code in (:sites)) order by as_of
                        """, scope)
                .param("site", site)
                .param("indicator", indicator.name())
                .query(IndicatorStore::reading)
                .list();
    }

    List<Standing> standings(Scope scope) {
        return asking("""
                        select site_code, screened, failed, enrolled, overridden, left_early, lost, visits_due, visits_missed,
                          visits_unrecorded, last_screened_on from oversight_standing
                        where study_code = :study and (:all = true or site_code in (:sites))
                        """, scope).query(Rows.of(Standing.class)).list();
    }

    private JdbcClient.StatementSpec asking(String sql, Scope scope) {
        return database.sql(sql)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone());
    }

    private static SiteIndicator reading(ResultSet row, int number) throws SQLException {
        return new SiteIndicator(
                row.getString("site_code"),
                row.getObject("as_of", LocalDate.class),
                Indicator.valueOf(row.getString("indicator")),
                new Reading(row.getLong("part"), row.getDouble("base")),
                IndicatorState.valueOf(row.getString("state")),
                row.getInt("months_in_row"));
    }
}
