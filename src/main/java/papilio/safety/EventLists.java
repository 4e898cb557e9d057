package papilio.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.safety.codes.Causality;
import papilio.safety.codes.Severity;

/** Reads the queue and its counts, always within a scope. */
@Component
class EventLists {
    // The treatment-emergent rule is that of the figures: a partial onset that agrees with the first dose counts, and
    // while a treatment interval is open every day until today does.
    private static final String WHERE = """
            from adverse_event e
            where e.study_code = :study and e.voided = false and e.review_rank >= :rank and e.review_rank <= :lastRank
              and (:all = true or e.site_code in (:sites)) and (:site = '' or e.site_code = :site)
              and (:severity = '' or e.severity = :severity) and (:state = '' or e.review_state = :state)
              and (:serious = false or e.serious = true) and (:special = false or e.special_interest is not null)
              and (:soc = '' or coalesce(e.soc, 'UNCODED') = :soc) and (:term = '' or coalesce(e.coded_term, e.term_en, e.term) = :term)
              and (:patient = '' or e.patient_no = :patient)
              and (:overdue = false or exists (select 1 from reporting_deadline d where d.event_id = e.id
                and d.submitted_at is null and d.superseded_at is null and d.due_at < :now))
              and (:queried = false or exists (select 1 from data_query q where q.event_id = e.id and q.state <> 'CLOSED'))
              and (:emergent = false or exists (select 1 from patient p where p.id = e.patient_id and p.voided = false
                and p.enrolled_on <= :today and p.first_dose_on <= :today and e.onset_first <= :today
                and (e.onset_first >= p.first_dose_on or left(concat(p.first_dose_on, ''), char_length(e.onset)) = e.onset)
                and (:window < 0 or e.onset_first <= timestampadd(day, :window, p.last_dose_on)
                  or (p.reference_end_on is null and p.ended_on is null and exists (select 1 from treatment t
                    where t.patient_id = p.id and t.voided = false and t.kind = 'INTERVAL' and t.ended_on is null
                      and t.started_on <= :today)))))
            """;
    private static final String PAGE = """
            select e.id, e.event_no, e.site_code, e.patient_no, e.term, e.term_en, e.coded_term, e.severity, e.grade, e.serious,
              e.special_interest, e.onset, e.review_state, e.review_rank, e.changed_at, e.imported, e.causality, e.sponsor_causality,
              (select count(*) from data_query q where q.event_id = e.id and q.state <> 'CLOSED') as open_queries,
              (select count(*) from reporting_deadline d where d.event_id = e.id
                and d.submitted_at is null and d.superseded_at is null and d.due_at < :now) as missed
            """ + WHERE + """
              and (e.review_rank > :rank or e.changed_at > :changed or (e.changed_at = :changed and e.id > :id))
            order by e.review_rank, e.changed_at, e.id limit :limit
            """;
    private static final String COUNT = "select count(*) " + WHERE;

    private final JdbcClient database;

    EventLists(JdbcClient database) {
        this.database = database;
    }

    /** What "now", "today" and "treatment-emergent" mean in the study. */
    record Moment(Instant now, LocalDate today, @Nullable Integer window) {}

    List<EventRow> page(Scope scope, EventFilter filter, EventAnchor after, int limit, Moment moment) {
        return filtered(PAGE, scope, filter, after.rank(), moment)
                .param("changed", Times.stored(after.changedAt()))
                .param("id", after.id())
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    long count(Scope scope, EventFilter filter, Moment moment) {
        return filtered(COUNT, scope, filter, 0, moment).query(Long.class).single();
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

    OpenCounts open(Scope scope, Instant now) {
        var bySite = toReviewAndAsked(scope);
        overdue(scope, now)
                .forEach((site, late) -> bySite.merge(site, new OpenCounts.Open(0, 0, late, 0), OpenCounts.Open::plus));
        return new OpenCounts(bySite.values().stream().reduce(OpenCounts.Open.NOTHING, OpenCounts.Open::plus), bySite);
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

    /** Events to review and questions that are not closed, by site. */
    Map<String, OpenCounts.Open> toReviewAndAsked(Scope scope) {
        var bySite = new HashMap<String, OpenCounts.Open>();
        add(
                bySite,
                within("""
                        select e.site_code, count(*) as events, sum(case when e.serious = true then 1 else 0 end) as serious
                        from adverse_event e where e.study_code = :study and e.voided = false and e.review_rank < :below
                          and (:all = true or e.site_code in (:sites)) group by e.site_code
                        """, scope)
                        .param("below", ReviewState.TO_REVIEW_BELOW)
                        .query((row, number) ->
                                Map.entry(row.getString(1), new OpenCounts.Open(row.getLong(2), row.getLong(3), 0, 0)))
                        .list());
        add(
                bySite,
                within("""
                        select q.site_code, count(*) from data_query q where q.study_code = :study and q.state in ('OPEN', 'ANSWERED')
                          and (:all = true or q.site_code in (:sites)) group by q.site_code
                        """, scope)
                        .query((row, number) ->
                                Map.entry(row.getString(1), new OpenCounts.Open(0, 0, 0, row.getLong(2))))
                        .list());
        return bySite;
    }

    private static void add(Map<String, OpenCounts.Open> bySite, List<Map.Entry<String, OpenCounts.Open>> counted) {
        counted.forEach(one -> bySite.merge(one.getKey(), one.getValue(), OpenCounts.Open::plus));
    }

    private JdbcClient.StatementSpec filtered(
            String statement, Scope scope, EventFilter filter, int rank, Moment moment) {
        var group = filter.group();
        return within(statement, scope)
                .param("rank", rank)
                .param("lastRank", group.toReview() ? ReviewState.TO_REVIEW_BELOW - 1 : ReviewState.LAST_RANK)
                .param("site", text(filter.site()))
                .param("severity", text(filter.severity()))
                .param("state", text(filter.state()))
                .param("serious", group == EventGroup.SERIOUS || filter.seriousOnly())
                .param("special", group == EventGroup.SPECIAL)
                .param("overdue", group == EventGroup.OVERDUE)
                .param("queried", group == EventGroup.QUERIES)
                .param("soc", text(filter.soc()))
                .param("term", text(filter.term()))
                .param("patient", text(filter.patientNo()))
                .param("emergent", filter.emergent())
                .param("now", Times.stored(moment.now()))
                .param("today", moment.today())
                .param("window", Objects.requireNonNullElse(moment.window(), -1));
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
                Causality.disagree(
                        code(Causality.class, row.getString("causality")),
                        code(Causality.class, row.getString("sponsor_causality"))),
                row.getInt("open_queries"),
                row.getInt("missed") > 0);
    }

    static <E extends Enum<E>> @Nullable E code(Class<E> list, @Nullable String stored) {
        return stored == null ? null : Enum.valueOf(list, stored);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
