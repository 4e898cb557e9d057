package papilio.site.milestone;

import static papilio.site.milestone.MilestoneKind.ACTIVATED;
import static papilio.site.milestone.MilestoneKind.CLOSED;
import static papilio.site.milestone.MilestoneKind.FIRST_ENROLLED;
import static papilio.site.milestone.MilestoneKind.FIRST_SCREENED;
import static papilio.site.milestone.MilestoneKind.TARGET_100;
import static papilio.site.milestone.MilestoneKind.TARGET_25;
import static papilio.site.milestone.MilestoneKind.TARGET_50;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;

/** Actual dates that nobody types: they follow from patients and from the statuses of sites, for all sites by one query. */
@Component
class FactDates {
    /** A patient's place is the count of enrolled patients of the site once that patient was enrolled. */
    private static final String QUERY = """
            select s.code, s.status, s.activated_on, s.target, p.first_screened, p.first_enrolled, p.target_25, p.target_50, p.target_100,
              (select max(h.took_effect_on) from site_status_change h
               where h.study_code = s.study_code and h.site_code = s.code and h.status_to = 'CLOSED') as closed
            from site s left join (
              select q.site_code, min(q.screened_on) as first_screened, min(q.enrolled_on) as first_enrolled,
                min(case when q.place * 4 >= t.target then q.enrolled_on end) as target_25,
                min(case when q.place * 2 >= t.target then q.enrolled_on end) as target_50,
                min(case when q.place >= t.target then q.enrolled_on end) as target_100
              from (
                select site_code, screened_on, enrolled_on, row_number() over (
                  partition by site_code order by case when enrolled_on is null then 1 else 0 end, enrolled_on, id) as place
                from patient where study_code = :study and voided = false and (:all = true or site_code in (:sites))) q
              join site t on t.study_code = :study and t.code = q.site_code
              group by q.site_code) p on p.site_code = s.code
            where s.study_code = :study and (:all = true or s.code in (:sites)) order by s.code
            """;

    private final JdbcClient database;

    FactDates(JdbcClient database) {
        this.database = database;
    }

    /** What the facts say about one site. */
    record Row(
            String code,
            String status,
            @Nullable LocalDate activatedOn,
            @Nullable Integer target,
            @Nullable LocalDate firstScreened,
            @Nullable LocalDate firstEnrolled,
            @Nullable LocalDate target25,
            @Nullable LocalDate target50,
            @Nullable LocalDate target100,
            @Nullable LocalDate closed) {
        Map<MilestoneKind, LocalDate> dates() {
            var dates = new EnumMap<MilestoneKind, LocalDate>(MilestoneKind.class);
            put(dates, ACTIVATED, activatedOn);
            put(dates, FIRST_SCREENED, firstScreened);
            put(dates, FIRST_ENROLLED, firstEnrolled);
            if (target != null && target > 0) {
                put(dates, TARGET_25, target25);
                put(dates, TARGET_50, target50);
                put(dates, TARGET_100, target100);
            }
            if (status.equals("CLOSED")) put(dates, CLOSED, closed);
            return dates;
        }

        private static void put(Map<MilestoneKind, LocalDate> dates, MilestoneKind kind, @Nullable LocalDate day) {
            if (day != null) dates.put(kind, day);
        }
    }

    /** In order of code; a site without patients is in it. */
    List<Row> of(Scope scope) {
        return database.sql(QUERY)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .query((row, number) -> new Row(
                        row.getString("code"),
                        row.getString("status"),
                        row.getObject("activated_on", LocalDate.class),
                        row.getObject("target", Integer.class),
                        row.getObject("first_screened", LocalDate.class),
                        row.getObject("first_enrolled", LocalDate.class),
                        row.getObject("target_25", LocalDate.class),
                        row.getObject("target_50", LocalDate.class),
                        row.getObject("target_100", LocalDate.class),
                        row.getObject("closed", LocalDate.class)))
                .list();
    }
}
