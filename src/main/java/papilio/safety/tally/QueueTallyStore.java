package papilio.safety.tally;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;

/** The stored counts, a row per site, and the same from the facts. */
@Component
class QueueTallyStore {
    private static final List<QueueCount> ALL = List.of(QueueCount.values());
    private static final String EVENTS = "select e.site_code, " + joined(QueueCount.ofEvents(), QueueCount::sum) + """
             from adverse_event e where e.study_code = :study and e.voided = false
              and (:all = true or e.site_code in (:sites)) group by e.site_code
            """;
    private static final String QUESTIONS =
            "select q.site_code, " + joined(QueueCount.ofQuestions(), QueueCount::sum) + """
             from data_query q where q.study_code = :study
              and (:all = true or q.site_code in (:sites)) group by q.site_code
            """;
    private static final String STORED = """
            select t.* from queue_tally_study s
              left join queue_tally t on t.study_code = s.study_code and (:all = true or t.site_code in (:sites))
            where s.study_code = :study
            """;
    private static final String ADD =
            "update queue_tally set " + joined(ALL, count -> count.column() + " = " + count.column() + " + ?")
                    + " where study_code = ? and site_code = ?";
    private static final String KEEP = "insert into queue_tally (" + joined(ALL, QueueCount::column)
            + ", study_code, site_code) values (" + joined(ALL, count -> "?") + ", ?, ?)";
    private static final String MARK = """
            update adverse_event set queried = not queried where study_code = ? and queried <>
              (case when voided = false and exists (select 1 from data_query q
                where q.event_id = adverse_event.id and q.state <> 'CLOSED') then true else false end)
            """;

    private final JdbcClient database;
    private final JdbcTemplate tables;

    QueueTallyStore(JdbcClient database, JdbcTemplate tables) {
        this.database = database;
        this.tables = tables;
    }

    /** By site; nothing where the study was never counted. */
    Optional<Map<String, QueueTally>> stored(Scope scope) {
        var bySite = new HashMap<String, QueueTally>();
        within(STORED, scope).query(row -> {
            bySite.put(Optional.ofNullable(row.getString("site_code")).orElse(""), tally(row, ALL));
        });
        if (bySite.isEmpty()) return Optional.empty();
        bySite.remove(""); // a study in which nothing was counted yet
        return Optional.of(bySite);
    }

    /** By site; sites about which there is nothing to count are absent. */
    Map<String, QueueTally> facts(Scope scope) {
        var bySite = new HashMap<String, QueueTally>();
        within(EVENTS, scope).query(row -> {
            bySite.put(row.getString(1), tally(row, QueueCount.ofEvents()));
        });
        within(QUESTIONS, scope).query(row -> {
            bySite.merge(row.getString(1), tally(row, QueueCount.ofQuestions()), QueueTally::plus);
        });
        return bySite;
    }

    /** Keeps others who change the counts of the study waiting until this transaction is over; false where it was never counted. */
    boolean lock(String study) {
        var taken = "update queue_tally_study set changes = changes + 1 where study_code = ?";
        if (tables.update(taken, study) > 0) return true;
        if (tables.update("insert ignore into queue_tally_study (study_code) values (?)", study) > 0) return false;
        tables.update(taken, study);
        return true;
    }

    void add(String study, String site, QueueTally more) {
        if (tables.update(ADD, row -> fill(row, study, site, more)) == 0)
            tables.update(KEEP, row -> fill(row, study, site, more));
    }

    /** Under the lock. */
    void countAnew(String study) {
        var counted = facts(Scope.all(study));
        tables.update("delete from queue_tally where study_code = ?", study);
        tables.batchUpdate(
                KEEP, counted.entrySet(), 200, (row, site) -> fill(row, study, site.getKey(), site.getValue()));
    }

    /**
     * Marks the events about which something is asked, where the mark is not right. Not under the lock: whoever changes an
     * event holds it before the counts.
     *
     * @return how many marks were wrong
     */
    int markQueried(String study) {
        return tables.update(MARK, study);
    }

    private JdbcClient.StatementSpec within(String sql, Scope scope) {
        return database.sql(sql)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone());
    }

    private static void fill(PreparedStatement row, String study, String site, QueueTally tally) throws SQLException {
        var at = 1;
        for (var count : ALL) row.setLong(at++, tally.of(count));
        row.setString(at++, study);
        row.setString(at, site);
    }

    private static QueueTally tally(ResultSet row, List<QueueCount> counts) throws SQLException {
        var tally = new EnumMap<QueueCount, Long>(QueueCount.class);
        for (var count : counts) tally.put(count, row.getLong(count.column()));
        return new QueueTally(tally);
    }

    private static String joined(List<QueueCount> counts, Function<QueueCount, String> each) {
        return counts.stream().map(each).collect(Collectors.joining(", "));
    }
}
