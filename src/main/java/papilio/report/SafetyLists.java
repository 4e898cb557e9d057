package papilio.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.report.SafetySummary.DeadlineLine;
import papilio.report.SafetySummary.Given;
import papilio.report.SafetySummary.SeriousLine;
import papilio.shared.NotFound;
import papilio.shared.PartialDate;

/** The lists of the safety summary that no figure needs: doses given, serious events in full, deadlines. */
@Component
class SafetyLists {
    private static final String GIVEN = """
            select t.amount, t.unit, count(*) as doses, count(distinct t.patient_id) as patients
            from treatment t join patient p on p.id = t.patient_id
            where t.study_code = :study and (:all = true or t.site_code in (:sites)) and t.voided = false and p.voided = false
              and t.kind = 'DOSE' and t.started_on <= :cutoff
            group by t.amount, t.unit order by t.amount desc, t.unit
            """;
    private static final String SERIOUS = """
            select e.id, e.event_no, e.patient_no, e.site_code, e.term, e.term_en, e.coded_term, e.soc, e.onset, e.ended, e.criteria, e.severity,
              e.grade, e.action_taken, e.outcome, e.causality, e.causality_recorded, e.sponsor_causality, e.listed, e.special_interest,
              e.aware_at, p.age_at_consent, p.sex, p.first_dose_on
            from adverse_event e join patient p on p.id = e.patient_id
            where e.study_code = :study and (:all = true or e.site_code in (:sites)) and e.voided = false and p.voided = false
              and e.serious = true and (e.onset_first is null or e.onset_first <= :cutoff)
            """;
    private static final String LAST_DOSES = """
            select e.id, t.started_on, t.ended_on, t.kind, t.amount, t.unit
            from adverse_event e join treatment t on t.patient_id = e.patient_id
            where e.study_code = :study and (:all = true or e.site_code in (:sites)) and e.voided = false and t.voided = false
              and e.serious = true and e.onset_first <= :cutoff
              and t.kind in ('DOSE', 'INTERVAL') and t.started_on <= e.onset_first
            order by t.started_on
            """;
    private static final String DEADLINES = """
            select d.rule_code, count(*) as started,
              sum(case when d.submitted_at <= d.due_at and d.submitted_at < :end then 1 else 0 end) as on_time,
              sum(case when d.submitted_at > d.due_at and d.submitted_at < :end then 1 else 0 end) as late,
              sum(case when (d.submitted_at is null or d.submitted_at >= :end) and d.due_at >= :end then 1 else 0 end) as open_ones,
              sum(case when (d.submitted_at is null or d.submitted_at >= :end) and d.due_at < :end then 1 else 0 end) as overdue
            from reporting_deadline d join adverse_event e on e.id = d.event_id
            where d.study_code = :study and (:all = true or d.site_code in (:sites)) and e.voided = false
              and d.aware_at < :end and (d.superseded_at is null or d.superseded_at >= :end)
            group by d.rule_code order by d.rule_code
            """;

    private final JdbcClient database;
    private final Standings standings;

    SafetyLists(JdbcClient database, Standings standings) {
        this.database = database;
        this.standings = standings;
    }

    List<Given> given(Scope scope, LocalDate cutoff) {
        return asking(GIVEN, scope)
                .param("cutoff", cutoff)
                .query((row, number) -> new Given(row.getBigDecimal(1), row.getString(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    List<SeriousLine> serious(Scope scope, LocalDate cutoff, ZoneId zone) {
        var doses = lastDoses(scope, cutoff);
        var standing = standings.of(scope, cutoff, zone);
        var lines = asking(SERIOUS, scope)
                .param("cutoff", cutoff)
                .query((row, number) -> line(
                        row,
                        doses.get(row.getLong("id")),
                        standing.getOrDefault(row.getString("event_no"), Standing.UNKNOWN),
                        zone))
                .list();
        return SeriousListing.deathsFirst(lines);
    }

    /** @throws NotFound for an event that is unknown, void or another site's */
    String siteOf(Scope scope, String eventNo) {
        return asking("""
                        select e.site_code from adverse_event e where e.study_code = :study and (:all = true or e.site_code in (:sites))
                          and e.event_no = :eventNo and e.voided = false
                        """, scope)
                .param("eventNo", eventNo)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Deadlines as they stood at the end of the cut-off's day in the study's zone. */
    List<DeadlineLine> deadlines(Scope scope, LocalDate cutoff, ZoneId zone) {
        var end = LocalDateTime.ofInstant(cutoff.plusDays(1).atStartOfDay(zone).toInstant(), ZoneOffset.UTC);
        return asking(DEADLINES, scope)
                .param("end", end)
                .query((row, number) -> new DeadlineLine(
                        row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)))
                .list();
    }

    private record Dose(
            LocalDate from,
            @Nullable LocalDate to,
            boolean interval,
            @Nullable BigDecimal amount,
            @Nullable String unit) {
        /** The last day on or before the onset on which the drug was given. */
        LocalDate lastDay(LocalDate onset) {
            if (!interval) return from;
            return to == null || to.isAfter(onset) ? onset : to;
        }
    }

    private Map<Long, Dose> lastDoses(Scope scope, LocalDate cutoff) {
        var last = new HashMap<Long, Dose>();
        asking(LAST_DOSES, scope).param("cutoff", cutoff).query(row -> {
            last.put(
                    row.getLong(1),
                    new Dose(
                            row.getObject(2, LocalDate.class),
                            row.getObject(3, LocalDate.class),
                            "INTERVAL".equals(row.getString(4)),
                            row.getBigDecimal(5),
                            row.getString(6)));
        });
        return last;
    }

    private static SeriousLine line(ResultSet row, @Nullable Dose dose, Standing standing, ZoneId zone)
            throws SQLException {
        var onset = row.getString("onset");
        var began = onset == null ? null : PartialDate.of(onset).earliest();
        var firstDose = row.getObject("first_dose_on", LocalDate.class);
        var lastDay = dose == null || began == null ? null : dose.lastDay(began);
        var criteria = row.getString("criteria");
        var causality = row.getString("causality");
        return new SeriousLine(
                row.getString("event_no"),
                row.getString("patient_no"),
                row.getString("site_code"),
                row.getObject("age_at_consent", Integer.class),
                row.getString("sex"),
                row.getString("term"),
                row.getString("coded_term"),
                row.getString("soc"),
                onset,
                onset == null || onset.length() < 10 || firstDose == null ? null : days(firstDose, began),
                row.getString("ended"),
                criteria.isBlank() ? List.of() : List.of(criteria.split(",")),
                row.getString("severity"),
                row.getObject("grade", Integer.class),
                lastDay,
                dose == null || lastDay == null ? null : dose.amount(),
                dose == null || lastDay == null ? null : dose.unit(),
                lastDay == null ? null : days(lastDay, began),
                row.getString("action_taken"),
                row.getString("outcome"),
                causality != null ? causality : row.getString("causality_recorded"),
                row.getString("sponsor_causality"),
                row.getObject("listed", Boolean.class),
                row.getString("special_interest"),
                day(row.getObject("aware_at", LocalDateTime.class), zone),
                row.getString("term_en"),
                standing);
    }

    private static int days(LocalDate from, @Nullable LocalDate to) {
        return to == null ? 0 : (int) ChronoUnit.DAYS.between(from, to);
    }

    /** Instants stand in UTC in the database. */
    private static @Nullable LocalDate day(@Nullable LocalDateTime at, ZoneId zone) {
        return at == null ? null : at.toInstant(ZoneOffset.UTC).atZone(zone).toLocalDate();
    }

    private StatementSpec asking(String sql, Scope scope) {
        return database.sql(sql)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone());
    }
}
