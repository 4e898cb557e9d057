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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.shared.Rows;

/** Actual dates that nobody types: they follow from patients and from the statuses of sites, for all sites by two queries. */
@Component
class FactDates {
    private static final String SITES = """
            select s.code, s.status, s.activated_on, s.target,
              (select max(h.took_effect_on) from site_status_change h
               where h.study_code = s.study_code and h.site_code = s.code and h.status_to = 'CLOSED') as closed
            from site s where s.study_code = :study and (:all = true or s.code in (:sites)) order by s.code
            """;

    /** A patient's place is the count of enrolled patients of the site once that patient was enrolled. */
    private static final String PATIENTS = """
            select q.site_code, min(q.screened_on) as first_screened, min(q.enrolled_on) as first_enrolled,
              min(case when q.place * 4 >= t.target then q.enrolled_on end) as target25,
              min(case when q.place * 2 >= t.target then q.enrolled_on end) as target50,
              min(case when q.place >= t.target then q.enrolled_on end) as target100
            from (
              select site_code, screened_on, enrolled_on, row_number() over (
                partition by site_code order by case when enrolled_on is null then 1 else 0 end, enrolled_on, id) as place
              from patient where study_code = :study and voided = false and (:all = true or site_code in (:sites))) q
            join site t on t.study_code = :study and t.code = q.site_code
            group by q.site_code
            """;

    private final JdbcClient database;

    FactDates(JdbcClient database) {
        this.database = database;
    }

    /** What the patients of one site say. */
    record Reached(
            String siteCode,
            @Nullable LocalDate firstScreened,
            @Nullable LocalDate firstEnrolled,
            @Nullable LocalDate target25,
            @Nullable LocalDate target50,
            @Nullable LocalDate target100) {
        private static Reached nothing(String site) {
            return new Reached(site, null, null, null, null, null);
        }
    }

    record Facts(
            String code,
            String status,
            @Nullable LocalDate activatedOn,
            @Nullable Integer target,
            @Nullable LocalDate closed) {}

    /** What the facts say about one site. */
    record Row(Facts site, Reached reached) {
        String code() {
            return site.code();
        }

        Map<MilestoneKind, LocalDate> dates() {
            var dates = new EnumMap<MilestoneKind, LocalDate>(MilestoneKind.class);
            put(dates, ACTIVATED, site.activatedOn());
            put(dates, FIRST_SCREENED, reached.firstScreened());
            put(dates, FIRST_ENROLLED, reached.firstEnrolled());
            var target = site.target();
            if (target != null && target > 0) {
                put(dates, TARGET_25, reached.target25());
                put(dates, TARGET_50, reached.target50());
                put(dates, TARGET_100, reached.target100());
            }
            if (site.status().equals("CLOSED")) put(dates, CLOSED, site.closed());
            return dates;
        }

        private static void put(Map<MilestoneKind, LocalDate> dates, MilestoneKind kind, @Nullable LocalDate day) {
            if (day != null) dates.put(kind, day);
        }
    }

    /** In order of code; a site without patients is in it. */
    List<Row> of(Scope scope) {
        Map<String, Reached> reached = asking(PATIENTS, scope).query(Rows.of(Reached.class)).list().stream()
                .collect(Collectors.toMap(Reached::siteCode, Function.identity()));
        return asking(SITES, scope).query(Rows.of(Facts.class)).list().stream()
                .map(site -> new Row(site, reached.getOrDefault(site.code(), Reached.nothing(site.code()))))
                .toList();
    }

    private JdbcClient.StatementSpec asking(String statement, Scope scope) {
        return database.sql(statement)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone());
    }
}
