package papilio.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Colleagues;
import papilio.access.Role;
import papilio.access.Scope;

/** Reads questions, always within a scope. */
@Component
class QueryLists {
    private static final String SELECT = """
            select q.id, q.version, q.site_code, q.patient_id, q.patient_no, q.record_type, q.record_id, e.event_no, q.field,
              q.rule_code, q.rule_arguments, q.question, q.state, q.raised_by, q.raised_at, q.answer, q.answered_by,
              q.answered_at, q.closed_by, q.closed_at, q.assigned_to, q.assigned_account, a.display_name,
              case when a.role = q.assigned_to and %s then true else false end as assignee_there
            from data_query q left join adverse_event e on e.id = q.event_id left join account a on a.username = q.assigned_account
            where q.study_code = :study and (:all = true or q.site_code in (:sites))
            """.formatted(Colleagues.workFor("q.study_code", "q.site_code"));
    private static final String OF_EVENT = SELECT + " and q.event_id = :event order by q.raised_at, q.id";
    private static final String OPEN_OF_PATIENT =
            SELECT + " and q.patient_id = :patient and q.state <> 'CLOSED' order by q.raised_at, q.id";
    private static final String AFTER = """
             and q.raised_at >= :raised and (q.raised_at > :raised or q.id > :id) order by %sq.raised_at, q.id limit :limit
            """;
    private static final String COUNT =
            "select count(*) from data_query q where q.study_code = :study and (:all = true or q.site_code in (:sites))";
    private static final String OF_PERSON = """
            select q.state, count(*) from data_query q
            where q.study_code = :study and q.assigned_account = :person and (:all = true or q.site_code in (:sites))
            group by q.state
            """;
    private static final String LINES = """
            select query_id, kind, words, changes, said_by, said_at from query_message
            where query_id in (:queries) order by query_id, id
            """;

    private static final String OPEN_COUNTS = """
            select q.patient_id, count(*) from data_query q
            where q.study_code = :study and (:all = true or q.site_code in (:sites))
              and q.patient_id in (:patients) and q.state <> 'CLOSED' group by q.patient_id
            """;

    private final JdbcClient database;

    QueryLists(JdbcClient database) {
        this.database = database;
    }

    List<QueryRow> ofEvent(Scope scope, long event) {
        return withLines(within(OF_EVENT, scope)
                .param("event", event)
                .query((row, number) -> row(row))
                .list());
    }

    List<QueryRow> openOfPatient(Scope scope, long patient) {
        return withLines(within(OPEN_OF_PATIENT, scope)
                .param("patient", patient)
                .query((row, number) -> row(row))
                .list());
    }

    Map<Long, Long> openCounts(Scope scope, Collection<Long> patients) {
        var counts = new HashMap<Long, Long>();
        if (patients.isEmpty()) return counts;
        within(OPEN_COUNTS, scope).param("patients", patients).query(row -> {
            counts.put(row.getLong(1), row.getLong(2));
        });
        return counts;
    }

    List<QueryRow> page(Scope scope, QueryFilter filter, QueryAnchor after, int limit) {
        return withLines(filtered(SELECT, AFTER.formatted(order(filter)), scope, filter)
                .param("raised", Times.stored(after.raisedAt()))
                .param("id", after.id())
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list());
    }

    /** What is the same in every row stands before the order, as in its index. */
    private static String order(QueryFilter filter) {
        return filter.state() == null || filter.state() == QueryState.OPEN
                ? "q.study_code, "
                : "q.study_code, q.state, ";
    }

    private List<QueryRow> withLines(List<QueryRow> rows) {
        if (rows.isEmpty()) return rows;
        var lines = new HashMap<Long, List<QueryLine>>();
        database.sql(LINES)
                .param("queries", rows.stream().map(QueryRow::id).toList())
                .query(row -> {
                    lines.computeIfAbsent(row.getLong("query_id"), none -> new ArrayList<>())
                            .add(line(row));
                });
        return rows.stream()
                .map(row -> row.with(lines.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static QueryLine line(ResultSet row) throws SQLException {
        return new QueryLine(
                QueryLine.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                Snapshot.readChanges(row.getString("changes")),
                row.getString("said_by"),
                Times.read(row, "said_at"));
    }

    /** By state; what waits for the person once more counts among the open ones as well. */
    Map<QueryState, Long> counts(Scope scope, String person) {
        var counts = new EnumMap<QueryState, Long>(QueryState.class);
        for (var state : QueryState.values()) counts.put(state, 0L);
        within(OF_PERSON, scope).param("person", person).query(row -> {
            counts.put(QueryState.valueOf(row.getString(1)), row.getLong(2));
        });
        counts.merge(QueryState.OPEN, counts.getOrDefault(QueryState.REOPENED, 0L), Long::sum);
        return counts;
    }

    long count(Scope scope, QueryFilter filter) {
        return filtered(COUNT, "", scope, filter).query(Long.class).single();
    }

    /** Only what is asked for stands in the statement; what waits once more waits as well. */
    private JdbcClient.StatementSpec filtered(String beginning, String end, Scope scope, QueryFilter filter) {
        var conditions = new StringBuilder();
        var values = new HashMap<String, Object>();
        if (filter.state() == QueryState.OPEN) conditions.append(" and q.state in ('OPEN', 'REOPENED')");
        else if (filter.state() != null) {
            conditions.append(" and q.state = :state");
            values.put("state", filter.state().name());
        }
        if (filter.site() != null) {
            conditions.append(" and q.site_code = :site");
            values.put("site", filter.site());
        }
        if (filter.person() != null) {
            conditions.append(" and q.assigned_account = :person");
            values.put("person", filter.person());
        }
        return within(beginning + conditions + end, scope).params(values);
    }

    private JdbcClient.StatementSpec within(String statement, Scope scope) {
        return database.sql(statement)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone());
    }

    private static QueryRow row(ResultSet row) throws SQLException {
        return new QueryRow(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("site_code"),
                row.getLong("patient_id"),
                row.getString("patient_no"),
                row.getString("record_type"),
                row.getLong("record_id"),
                row.getString("event_no"),
                row.getString("field"),
                row.getString("rule_code"),
                details(row.getString("rule_arguments")),
                row.getString("question"),
                QueryState.valueOf(row.getString("state")),
                row.getString("raised_by"),
                Times.read(row, "raised_at"),
                row.getString("answer"),
                row.getString("answered_by"),
                Times.readOrNull(row, "answered_at"),
                row.getString("closed_by"),
                Times.readOrNull(row, "closed_at"),
                Role.valueOf(row.getString("assigned_to")),
                assignee(row),
                List.of());
    }

    private static @Nullable Assignee assignee(ResultSet row) throws SQLException {
        var username = row.getString("assigned_account");
        if (username == null) return null;
        var name = Objects.requireNonNullElse(row.getString("display_name"), username);
        return new Assignee(username, name, row.getBoolean("assignee_there"));
    }

    private static List<String> details(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split("\\|", -1));
    }
}
