package papilio.report.safety;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import papilio.access.Scope;

/** Reads late reports and doubtful events of a scope at a cut-off, in the order in which they are printed. */
@Component
public class SafetyQuestions {
    private static final String DOUBTS = """
            select e.event_no, e.patient_no, e.site_code, e.term, e.coded_term, e.soc, e.onset, e.criteria, e.severity, e.grade,
              coalesce(e.causality, e.causality_recorded) as causality, e.outcome, q.state, q.raised_at
            from data_query q join adverse_event e on e.id = q.event_id join patient p on p.id = e.patient_id
            where q.study_code = :study and (:all = true or q.site_code in (:sites)) and q.state <> 'CLOSED'
              and q.rule_code = 'safety.breach.CRITERION_WITHOUT_SERIOUS' and e.serious = false and e.voided = false and p.voided = false
              and (e.onset_first is null or e.onset_first <= :cutoff)
            order by e.site_code, e.patient_no, e.onset_first, e.event_no, q.id
            """;
    private static final String LATE = """
            select e.event_no, d.rule_code, d.aware_at, d.due_at, case when d.submitted_at < :end then d.submitted_at end as sent_at,
              case when d.submitted_at < :end then d.late_reason end as reason
            from reporting_deadline d join adverse_event e on e.id = d.event_id
            where d.study_code = :study and (:all = true or d.site_code in (:sites)) and e.voided = false
              and d.aware_at < :end and (d.superseded_at is null or d.superseded_at >= :end) and d.due_at < :end
              and (d.submitted_at is null or d.submitted_at > d.due_at)
            order by d.due_at, e.event_no, d.rule_code
            """;

    private final JdbcClient database;

    SafetyQuestions(JdbcClient database) {
        this.database = database;
    }

    /** Questions as they stand now. */
    public List<Doubt> doubts(Scope scope, LocalDate cutoff, ZoneId zone) {
        return asking(DOUBTS, scope)
                .param("cutoff", cutoff)
                .query((row, number) -> new Doubt(
                        row.getString("event_no"),
                        row.getString("patient_no"),
                        row.getString("site_code"),
                        row.getString("term"),
                        row.getString("coded_term"),
                        row.getString("soc"),
                        row.getString("onset"),
                        criteria(row.getString("criteria")),
                        row.getString("severity"),
                        row.getObject("grade", Integer.class),
                        row.getString("causality"),
                        row.getString("outcome"),
                        row.getString("state"),
                        day(row.getObject("raised_at", LocalDateTime.class), zone)))
                .list();
    }

    /** As they stood at the end of the cut-off's day. */
    public List<LateReport> late(Scope scope, LocalDate cutoff, ZoneId zone) {
        var end = LocalDateTime.ofInstant(cutoff.plusDays(1).atStartOfDay(zone).toInstant(), ZoneOffset.UTC);
        return asking(LATE, scope)
                .param("end", end)
                .query((row, number) -> new LateReport(
                        row.getString("event_no"),
                        row.getString("rule_code"),
                        day(row.getObject("aware_at", LocalDateTime.class), zone),
                        day(row.getObject("due_at", LocalDateTime.class), zone),
                        sent(row.getObject("sent_at", LocalDateTime.class), zone),
                        row.getString("reason")))
                .list();
    }

    private static List<String> criteria(String stored) {
        return stored.isBlank() ? List.of() : List.of(stored.split(","));
    }

    private static @Nullable LocalDate sent(@Nullable LocalDateTime at, ZoneId zone) {
        return at == null ? null : day(at, zone);
    }

    /** Instants stand in UTC in the database. */
    private static LocalDate day(LocalDateTime at, ZoneId zone) {
        return at.toInstant(ZoneOffset.UTC).atZone(zone).toLocalDate();
    }

    private StatementSpec asking(String sql, Scope scope) {
        return database.sql(sql)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone());
    }
}
