package papilio.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.safety.codes.Severity;

/** Reads the queue and its counts, always within a scope. */
@Component
class EventLists {
    // What comes after the anchor in its own rank, and what comes in the ranks after it: each walks the index from
    // where it
    // begins, so the deepest page costs what the first one does.
    private static final String PAGE = """
            select e.id, e.version, e.event_no, e.site_code, e.patient_no, e.term, e.term_en, e.coded_term, e.severity, e.grade,
              e.serious, e.special_interest, e.onset, e.review_state, e.review_rank, e.changed_at, e.imported, e.disputed,
              (select count(*) from data_query q where q.event_id = e.id and q.state <> 'CLOSED') as open_queries,
              (select count(*) from reporting_deadline d where d.event_id = e.id
                and d.submitted_at is null and d.superseded_at is null and d.due_at < :now) as missed
            from (
              (select e.id as picked from %3$s where %1$s
                and e.review_rank = :rank and e.changed_at >= :changed and (e.changed_at > :changed or e.id > :id)
                order by %2$s limit :limit)
              union all
              (select e.id as picked from %3$s where %1$s
                and e.review_rank >= :nextRank and e.review_rank <= :lastRank order by %2$s limit :limit)
            ) page join adverse_event e on e.id = page.picked
            order by e.review_rank, e.changed_at, e.id limit :limit
            """;
    private static final String COUNT =
            "select '%1$s' as counted, count(*) as events from %4$s where %2$s and e.review_rank <= %3$d";

    private final JdbcClient database;

    EventLists(JdbcClient database) {
        this.database = database;
    }

    /** What "now", "today", "treatment-emergent", a month and "mine" mean in the study. */
    record Moment(Instant now, LocalDate today, @Nullable Integer window, ZoneId zone, String reader) {}

    List<EventRow> page(Scope scope, EventFilter filter, EventAnchor after, int limit, Moment moment) {
        var conditions = new EventConditions(scope, filter, moment);
        return database.sql(PAGE.formatted(conditions.text(), conditions.order(), conditions.from()))
                .params(conditions.values())
                .param("now", Times.stored(moment.now()))
                .param("rank", after.rank())
                .param("nextRank", after.rank() + 1)
                .param("lastRank", filter.group().lastRank())
                .param("changed", Times.stored(after.changedAt()))
                .param("id", after.id())
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    /** Of each of these groups under the other conditions of the filter, in one statement. */
    Map<EventGroup, Long> counts(Scope scope, EventFilter filter, Set<EventGroup> groups, Moment moment) {
        var statement = new StringJoiner("\nunion all ");
        var values = new HashMap<String, Object>();
        for (var group : groups) {
            var conditions = new EventConditions(scope, filter.with(group), moment);
            statement.add(COUNT.formatted(group.name(), conditions.text(), group.lastRank(), conditions.from()));
            values.putAll(conditions.values());
        }
        var counts = new EnumMap<EventGroup, Long>(EventGroup.class);
        database.sql(statement.toString()).params(values).query(row -> {
            counts.put(EventGroup.valueOf(row.getString("counted")), row.getLong("events"));
        });
        return counts;
    }

    long reviewedSince(Scope scope, Instant since) {
        return within("""
                        select count(*) from adverse_event e where e.study_code = :study and e.voided = false
                          and e.reviewed_at >= :since and (:all = true or e.site_code in (:sites))
                        """, scope)
                .param("since", Times.stored(since))
                .query(Long.class)
                .single();
    }

    /** Running deadlines past their due instant, by site. */
    Map<String, Long> overdue(Scope scope, Instant now) {
        var bySite = new HashMap<String, Long>();
        within("""
                        select d.site_code, count(*) from reporting_deadline d where d.study_code = :study
                          and d.submitted_at is null and d.superseded_at is null and d.due_at < :now
                          and (:all = true or d.site_code in (:sites)) group by d.site_code
                        """, scope).param("now", Times.stored(now)).query(row -> {
            bySite.put(row.getString(1), row.getLong(2));
        });
        return bySite;
    }

    private JdbcClient.StatementSpec within(String statement, Scope scope) {
        return database.sql(statement)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone());
    }

    private static EventRow row(ResultSet row) throws SQLException {
        return new EventRow(
                row.getLong("id"),
                row.getString("event_no"),
                row.getString("site_code"),
                row.getString("patient_no"),
                row.getString("term"),
                row.getString("term_en"),
                row.getString("coded_term"),
                code(Severity.class, row.getString("severity")),
                row.getObject("grade", Integer.class),
                row.getBoolean("serious"),
                row.getString("special_interest"),
                row.getString("onset"),
                ReviewState.valueOf(row.getString("review_state")),
                row.getInt("review_rank"),
                Times.read(row, "changed_at"),
                row.getBoolean("imported"),
                row.getBoolean("disputed"),
                row.getInt("open_queries"),
                row.getInt("missed") > 0,
                row.getLong("version"));
    }

    static <E extends Enum<E>> @Nullable E code(Class<E> list, @Nullable String stored) {
        return stored == null ? null : Enum.valueOf(list, stored);
    }
}
