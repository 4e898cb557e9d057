package papilio.oversight.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.study.StudySettings;

/**
 * How the sites of a study go about it, counted at several days: visits, doses before consent, questions, entry. One
 * statement for each, whatever the number of sites; what is dated after a day does not count at it.
 */
@Component
class Conduct {
    /** Today and the ends of the six months before. */
    static final int DAYS = 7;

    private static final String CUT = IntStream.range(0, DAYS)
            .mapToObj("select cast(:d%1$d as date) as at_day, cast(:e%1$d as datetime(6)) as at_end"::formatted)
            .collect(Collectors.joining(" union all ", "(", ") c"));

    /** A visit that was never recorded is not asked of somebody who left while it could still have been done. */
    private static final String VISITS = """
            select c.at_day, w.site_code,
              sum(case when w.status = 'DONE' and w.started_on <= c.at_day then 1 else 0 end) as done,
              sum(case when w.status = 'DONE' and w.started_on <= c.at_day
                and (w.started_on < w.from_day or w.started_on > w.to_day) then 1 else 0 end) as outside,
              sum(case when w.to_day < c.at_day and (w.id is null or w.status = 'MISSED' or w.started_on > c.at_day)
                then 1 else 0 end) as missed,
              sum(case when timestampadd(day, 14, w.to_day) < c.at_day and w.id is null then 1 else 0 end) as unrecorded
            from (
              select x.site_code, x.id, x.status, x.started_on, x.ended_on,
                timestampadd(day, x.target_day - x.days_before, x.anchored_on) as from_day,
                timestampadd(day, x.target_day + x.days_after, x.anchored_on) as to_day
              from (
                select p.site_code, p.ended_on, v.id, v.status, v.started_on, s.target_day, s.days_before, s.days_after,
                  case when s.anchor = 'FIRST_DOSE' then p.first_dose_on
                    when p.treatment_stopped_on is null and p.ended_on is null then null
                    else p.last_dose_on end as anchored_on
                from patient p join study_visit s on s.study_code = p.study_code
                  left join visit v on v.patient_id = p.id and v.visit_code = s.code and v.voided = false
                where p.study_code = :study and p.voided = false and p.enrolled_on is not null
              ) x
              where x.anchored_on is not null
            ) w cross join """ + CUT + """

            where w.id is not null or w.ended_on is null or w.to_day < w.ended_on
            group by c.at_day, w.site_code
            """;

    private static final String BEFORE_CONSENT = """
            select c.at_day, t.site_code, count(*) as part, 0 as base
            from patient p join treatment t on t.patient_id = p.id and t.voided = false and t.kind in ('DOSE', 'INTERVAL')
              cross join """ + CUT + """

            where p.study_code = :study and p.voided = false and t.started_on < p.consent_on and t.started_on <= c.at_day
            group by c.at_day, t.site_code
            """;

    /** An answer, or its closing without one; a question younger than the limit and still open says nothing yet. */
    private static final String QUESTIONS = """
            select c.at_day, q.site_code, sum(case when least(q.settled_at, c.at_end) > q.late_at then 1 else 0 end) as part,
              count(*) as base
            from (
              select site_code, raised_at, timestampadd(day, :slow, raised_at) as late_at,
                coalesce(answered_at, closed_at, timestamp '9999-01-01 00:00:00') as settled_at
              from data_query where study_code = :study
            ) q cross join """ + CUT + """

            where q.raised_at <= c.at_end and (q.settled_at <= c.at_end or q.late_at < c.at_end)
            group by c.at_day, q.site_code
            """;

    /** Rows that were typed in have an entry of their own in the audit trail; an import's have not. */
    private static final String ENTRY = """
            select c.at_day, r.site_code,
              sum(case when r.happened_at >= timestampadd(hour, :hours, cast(r.day_of as datetime(6))) then 1 else 0 end) as part,
              count(*) as base
            from (
              select v.site_code, a.happened_at, v.started_on as day_of from (%s) a
                join visit v on v.id = a.record_no and v.study_code = :study and v.voided = false
              where a.record_type = 'visit' and v.started_on is not null
              union all
              select t.site_code, a.happened_at, t.started_on from (%s) a
                join treatment t on t.id = a.record_no and t.study_code = :study and t.voided = false
              where a.record_type = 'treatment' and t.kind = 'DOSE'
              union all
              select e.site_code, a.happened_at, coalesce(cast(e.aware_at as date), e.onset_first) from (%s) a
                join adverse_event e on e.id = a.record_no and e.study_code = :study and e.voided = false
              where a.record_type = 'adverse_event' and (e.aware_at is not null or e.onset_first is not null)
            ) r cross join %s
            where r.happened_at <= c.at_end
            group by c.at_day, r.site_code
            """;

    private static final String TYPED_IN = """
            select record_type, happened_at,
              cast(case when record_type in ('visit', 'treatment', 'adverse_event') then record_id else '0' end as signed) as record_no
            from audit_entry where study_code = :study and action = 'CREATED' and import_id is null""";

    private static final String STANDINGS = """
            select s.code as site_code, count(p.id) as screened,
              sum(case when p.failed_on <= :today then 1 else 0 end) as failed,
              sum(case when p.enrolled_on <= :today then 1 else 0 end) as enrolled,
              sum(case when p.enrolled_on <= :today and p.override_reason is not null then 1 else 0 end) as overridden,
              sum(case when p.enrolled_on <= :today and p.ended_on <= :today and p.end_reason <> 'COMPLETED'
                then 1 else 0 end) as left_early,
              sum(case when p.enrolled_on <= :today and p.ended_on <= :today and p.end_reason = 'LOST_TO_FOLLOW_UP'
                then 1 else 0 end) as lost,
              0 as visits_due, 0 as visits_missed, 0 as visits_unrecorded, max(p.screened_on) as last_screened_on
            from site s left join patient p on p.study_code = s.study_code and p.site_code = s.code and p.voided = false
              and p.screened_on <= :today
            where s.study_code = :study group by s.code
            """;

    private final JdbcClient database;

    Conduct(JdbcClient database) {
        this.database = database;
    }

    record Visits(String site, LocalDate day, long done, long outside, long missed, long unrecorded) {}

    record Share(String site, LocalDate day, long part, long base) {}

    List<Visits> visits(StudySettings study, List<LocalDate> days) {
        return asking(VISITS, study, days)
                .query((row, number) -> new Visits(
                        row.getString("site_code"),
                        row.getObject("at_day", LocalDate.class),
                        row.getLong("done"),
                        row.getLong("outside"),
                        row.getLong("missed"),
                        row.getLong("unrecorded")))
                .list();
    }

    List<Share> dosesBeforeConsent(StudySettings study, List<LocalDate> days) {
        return asking(BEFORE_CONSENT, study, days).query(Conduct::share).list();
    }

    List<Share> slowQuestions(StudySettings study, List<LocalDate> days) {
        return asking(QUESTIONS, study, days)
                .param("slow", Indicator.SLOW_ANSWER_DAYS)
                .query(Conduct::share)
                .list();
    }

    /** Nothing where the business today stands still: entry has the real clock's time, the records have not. */
    List<Share> lateEntry(StudySettings study, List<LocalDate> days) {
        if (study.businessToday() != null) return List.of();
        var offset = study.zone().getRules().getOffset(days.getFirst().atStartOfDay());
        return asking(ENTRY.formatted(TYPED_IN, TYPED_IN, TYPED_IN, CUT), study, days)
                .param("hours", 24 * (Indicator.LATE_ENTRY_DAYS + 1) - offset.getTotalSeconds() / 3600)
                .query(Conduct::share)
                .list();
    }

    List<Standing> standings(StudySettings study, LocalDate today) {
        return database.sql(STANDINGS)
                .param("study", study.code())
                .param("today", today)
                .query(papilio.shared.Rows.of(Standing.class))
                .list();
    }

    private JdbcClient.StatementSpec asking(String sql, StudySettings study, List<LocalDate> days) {
        var asked = database.sql(sql).param("study", study.code());
        for (var number = 0; number < days.size(); number++) {
            var end = days.get(number).plusDays(1).atStartOfDay(study.zone()).toInstant();
            asked = asked.param("d" + number, days.get(number))
                    .param("e" + number, LocalDateTime.ofInstant(end, ZoneOffset.UTC));
        }
        return asked;
    }

    private static Share share(ResultSet row, int number) throws SQLException {
        return new Share(
                row.getString("site_code"),
                row.getObject("at_day", LocalDate.class),
                row.getLong("part"),
                row.getLong("base"));
    }
}
