package papilio.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.safety.clock.ClockLength;
import papilio.safety.clock.DeadlineStatus;
import papilio.safety.clock.Recipient;
import papilio.safety.clock.ReportingRule;
import papilio.safety.rule.OfficeCalendar;

/** Reads clocks, always within a scope. */
@Component
class DeadlineLists {
    private static final String WITHIN = """
             where d.study_code = :study and (:all = true or d.site_code in (:sites))
            """;
    private static final String SELECT = """
            select d.id, d.version, d.site_code, e.patient_no, e.event_no, e.term, e.term_en, e.coded_term, e.serious, d.rule_code, d.rule_version,
              d.recipient, d.to_en, d.to_zh, d.clock_unit, d.clock_amount, d.aware_at, d.due_at,
              d.superseded_at, d.submitted_at, d.late_reason, d.channel, d.event_version, d.submitted_by, s.zone
            from reporting_deadline d join adverse_event e on e.id = d.event_id
              join site s on s.study_code = d.study_code and s.code = d.site_code
            """ + WITHIN;
    private static final String OF_EVENT = SELECT + " and d.event_id = :event order by d.aware_at, d.rule_code, d.id";
    private static final String AFTER =
            " and d.due_at >= :due and (d.due_at > :due or d.id > :id) order by d.due_at, d.id limit :limit";
    private static final String COUNT = """
            select coalesce(sum(case when d.phase = 'RUNNING' and d.due_at < :now then 1 else 0 end), 0) as overdue,
              coalesce(sum(case when d.phase = 'RUNNING' and d.due_at >= :now and d.warn_at < :now then 1 else 0 end), 0) as due_soon,
              coalesce(sum(case when d.phase = 'RUNNING' then 1 else 0 end), 0) as running,
              coalesce(sum(case when d.phase = 'ON_TIME' then 1 else 0 end), 0) as on_time,
              coalesce(sum(case when d.phase = 'LATE' then 1 else 0 end), 0) as late,
              coalesce(sum(case when d.phase = 'SUPERSEDED' then 1 else 0 end), 0) as superseded
            from reporting_deadline d
            """ + WITHIN;
    private static final String ALARM = """
            select coalesce(sum(case when d.due_at < :now then 1 else 0 end), 0) as overdue, count(*) as warned
            from reporting_deadline d
            """ + WITHIN + " and d.phase = 'RUNNING' and d.warn_at < :now";

    private final JdbcClient database;
    private final OfficeCalendar calendar;

    DeadlineLists(JdbcClient database, OfficeCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    List<DeadlineRow> ofEvent(Scope scope, long event, Instant now) {
        return marked(
                scope,
                within(OF_EVENT, scope)
                        .param("event", event)
                        .query((row, number) -> row(row, now))
                        .list());
    }

    List<DeadlineRow> page(Scope scope, DeadlineFilter filter, DeadlineAnchor after, int limit, Instant now) {
        var statement = SELECT + " and " + filter.group().condition() + narrowed(filter) + AFTER;
        return marked(
                scope,
                filtered(within(statement, scope), filter)
                        .param("now", Times.stored(now))
                        .param("due", Times.stored(after.due()))
                        .param("id", after.id())
                        .param("limit", limit)
                        .query((row, number) -> row(row, now))
                        .list());
    }

    DeadlineCounts counts(Scope scope, DeadlineFilter filter, Instant now) {
        return filtered(within(COUNT + narrowed(filter), scope), filter)
                .param("now", Times.stored(now))
                .query((row, number) -> new DeadlineCounts(
                        row.getLong("overdue"),
                        row.getLong("due_soon"),
                        row.getLong("running"),
                        row.getLong("on_time"),
                        row.getLong("late"),
                        row.getLong("superseded")))
                .single();
    }

    DeadlineAlarm alarm(Scope scope, Instant now) {
        return within(ALARM, scope)
                .param("now", Times.stored(now))
                .query((row, number) ->
                        new DeadlineAlarm(row.getLong("overdue"), row.getLong("warned") - row.getLong("overdue")))
                .single();
    }

    /**
     * An instant of the study's time and the clock's own for it; both differ where the study's day is fixed.
     *
     * @param now the study's now: what was made after it was made by the clock
     */
    record Moment(Instant at, Instant real, Instant now) {}

    /** The number of the version of a serious event that stood at a moment, or its first one; null where there is none. */
    @Nullable
    Integer versionAt(long event, Moment moment) {
        return database.sql("""
                        select coalesce(max(case when made_at <= :at or made_at > :now and made_at <= :real then version_no end),
                          min(version_no)) from event_version where event_id = :event
                        """)
                .param("event", event)
                .param("at", Times.stored(moment.at()))
                .param("real", Times.stored(moment.real()))
                .param("now", Times.stored(moment.now()))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single()
                .orElse(null);
    }

    private static String narrowed(DeadlineFilter filter) {
        return (filter.recipient() == null ? "" : " and d.recipient = :recipient")
                + (filter.site() == null ? "" : " and d.site_code = :site");
    }

    private static JdbcClient.StatementSpec filtered(JdbcClient.StatementSpec statement, DeadlineFilter filter) {
        if (filter.recipient() != null)
            statement.param("recipient", filter.recipient().name());
        if (filter.site() != null) statement.param("site", filter.site());
        return statement;
    }

    private JdbcClient.StatementSpec within(String statement, Scope scope) {
        return database.sql(statement)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone());
    }

    /** Says of those that run whether they end on a day on which offices are closed. */
    private List<DeadlineRow> marked(Scope scope, List<DeadlineRow> rows) {
        var running = rows.stream()
                .filter(row -> row.status().running())
                .map(DeadlineRow::dueOn)
                .sorted()
                .toList();
        if (running.isEmpty()) return rows;
        var closed = calendar.closed(scope.study(), running.getFirst(), running.getLast());
        return rows.stream()
                .map(row -> row.status().running() && closed.test(row.dueOn()) ? row.whenClosed() : row)
                .toList();
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
                row.getInt("rule_version"),
                Recipient.valueOf(row.getString("recipient")),
                row.getString("to_en"),
                row.getString("to_zh"),
                ClockLength.Unit.valueOf(row.getString("clock_unit")),
                row.getInt("clock_amount"),
                aware,
                due,
                superseded,
                submitted,
                row.getString("late_reason"),
                row.getString("channel"),
                row.getObject("event_version", Integer.class),
                row.getString("submitted_by"),
                DeadlineStatus.of(aware, due, submitted, superseded, now),
                ZoneId.of(row.getString("zone")),
                false);
    }
}
