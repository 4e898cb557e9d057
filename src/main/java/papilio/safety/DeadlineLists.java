package papilio.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.safety.clock.DeadlineStatus;
import papilio.safety.clock.ReportingRule;

/** Reads clocks, always within a scope. */
@Component
class DeadlineLists {
    private static final String FROM = """
            from reporting_deadline d join adverse_event e on e.id = d.event_id
              join site s on s.study_code = d.study_code and s.code = d.site_code
            where d.study_code = :study and (:all = true or d.site_code in (:sites))
            """;
    private static final String SELECT = """
            select d.id, d.version, d.site_code, e.patient_no, e.event_no, e.term, e.term_en, e.coded_term, e.serious, d.rule_code, d.aware_at, d.due_at,
              d.superseded_at, d.submitted_at, d.late_reason, s.zone
            """ + FROM;
    private static final String OF_EVENT = SELECT + " and d.event_id = :event order by d.aware_at, d.rule_code, d.id";
    private static final String GROUP = """
             and (:group = 'ALL'
               or (:group = 'SENT' and d.submitted_at is not null)
               or (:group = 'RUNNING' and d.submitted_at is null and d.superseded_at is null)
               or (:group = 'OVERDUE' and d.submitted_at is null and d.superseded_at is null and d.due_at < :now))
            """;
    private static final String PAGE = SELECT
            + GROUP
            + " and d.due_at >= :due and (d.due_at > :due or d.id > :id) order by d.due_at, d.id limit :limit";
    private static final String COUNT = "select count(*) " + FROM + GROUP;

    private final JdbcClient database;

    DeadlineLists(JdbcClient database) {
        this.database = database;
    }

    List<DeadlineRow> ofEvent(Scope scope, long event, Instant now) {
        return within(OF_EVENT, scope)
                .param("event", event)
                .query((row, number) -> row(row, now))
                .list();
    }

    List<DeadlineRow> page(Scope scope, DeadlineGroup group, DeadlineAnchor after, int limit, Instant now) {
        return within(PAGE, scope)
                .param("group", group.name())
                .param("now", Times.stored(now))
                .param("due", Times.stored(after.due()))
                .param("id", after.id())
                .param("limit", limit)
                .query((row, number) -> row(row, now))
                .list();
    }

    long count(Scope scope, DeadlineGroup group, Instant now) {
        return within(COUNT, scope)
                .param("group", group.name())
                .param("now", Times.stored(now))
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec within(String statement, Scope scope) {
        return database.sql(statement)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone());
    }

    private static DeadlineRow row(ResultSet row, Instant now) throws SQLException {
        var aware = Times.read(row, "aware_at");
        var due = Times.read(row, "due_at");
        var superseded = Times.readOrNull(row, "superseded_at");
        var submitted = Times.readOrNull(row, "submitted_at");
        return new DeadlineRow(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("site_code"),
                row.getString("patient_no"),
                row.getString("event_no"),
                row.getString("term"),
                row.getString("term_en"),
                row.getString("coded_term"),
                row.getBoolean("serious"),
                ReportingRule.valueOf(row.getString("rule_code")),
                aware,
                due,
                superseded,
                submitted,
                row.getString("late_reason"),
                DeadlineStatus.of(aware, due, submitted, superseded, now),
                ZoneId.of(row.getString("zone")));
    }
}
