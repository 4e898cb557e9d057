package papilio.enrollment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the versions of a plan, all of a study's or the newest, in as many statements whatever their number. */
@Component
class PlanReader {
    private static final String NEWEST =
            " and (:all = true or p.plan_version = (select max(n.plan_version) from enrollment_plan n where n.study_code = :study))";

    private final JdbcClient database;

    PlanReader(JdbcClient database) {
        this.database = database;
    }

    /** Newest first. */
    List<PlanRow> versions(String study, boolean all) {
        var months = new HashMap<Long, NavigableMap<YearMonth, Integer>>();
        asking("select m.plan_id, m.plan_month, m.cumulative from enrollment_plan_month m", "m.plan_id", study, all)
                .query(row -> {
                    map(months, row.getLong(1)).put(YearMonth.parse(row.getString(2)), row.getInt(3));
                });
        if (months.isEmpty()) return List.of();
        var targets = new HashMap<Long, NavigableMap<String, Integer>>();
        asking("select s.plan_id, s.site_code, s.target from enrollment_plan_site s", "s.plan_id", study, all)
                .query(row -> {
                    map(targets, row.getLong(1)).put(row.getString(2), row.getInt(3));
                });
        var own = new HashMap<Long, NavigableMap<String, NavigableMap<YearMonth, Integer>>>();
        asking(
                        "select o.plan_id, o.site_code, o.plan_month, o.cumulative from enrollment_plan_site_month o",
                        "o.plan_id",
                        study,
                        all)
                .query(row -> {
                    map(own, row.getLong(1))
                            .computeIfAbsent(row.getString(2), site -> new TreeMap<>())
                            .put(YearMonth.parse(row.getString(3)), row.getInt(4));
                });
        return database.sql("""
                        select p.id, p.plan_version, p.kind, p.reason, p.made_by, p.made_at, p.study_target from enrollment_plan p
                        where p.study_code = :study""" + NEWEST + " order by p.plan_version desc")
                .param("study", study)
                .param("all", all)
                .query((row, number) -> version(row, months, targets, own))
                .list();
    }

    /** The newest version's months alone. */
    NavigableMap<YearMonth, Integer> months(String study) {
        var months = new TreeMap<YearMonth, Integer>();
        asking("select m.plan_month, m.cumulative from enrollment_plan_month m", "m.plan_id", study, false)
                .query(row -> {
                    months.put(YearMonth.parse(row.getString(1)), row.getInt(2));
                });
        return months;
    }

    int newest(String study) {
        return database.sql("select coalesce(max(plan_version), 0) from enrollment_plan where study_code = :study")
                .param("study", study)
                .query(Integer.class)
                .single();
    }

    /** Both parts are constants of this class. */
    private JdbcClient.StatementSpec asking(String select, String planId, String study, boolean all) {
        return database.sql(select + " join enrollment_plan p on p.id = " + planId + " where p.study_code = :study"
                        + NEWEST)
                .param("study", study)
                .param("all", all);
    }

    private static PlanRow version(
            ResultSet row,
            Map<Long, NavigableMap<YearMonth, Integer>> months,
            Map<Long, NavigableMap<String, Integer>> targets,
            Map<Long, NavigableMap<String, NavigableMap<YearMonth, Integer>>> own)
            throws SQLException {
        var id = row.getLong("id");
        return new PlanRow(
                row.getInt("plan_version"),
                PlanKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("made_by"),
                at(row),
                row.getObject("study_target", Integer.class),
                months.getOrDefault(id, Collections.emptyNavigableMap()),
                targets.getOrDefault(id, Collections.emptyNavigableMap()),
                own.getOrDefault(id, Collections.emptyNavigableMap()));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static <K, V> NavigableMap<K, V> map(Map<Long, NavigableMap<K, V>> byPlan, long plan) {
        return byPlan.computeIfAbsent(plan, none -> new TreeMap<>());
    }
}
