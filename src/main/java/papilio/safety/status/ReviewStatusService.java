package papilio.safety.status;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.access.Scope;
import papilio.study.StudyService;

/** Counts where the review stands, within the caller's sites: two statements, however many events there are. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class ReviewStatusService {
    private static final double MINUTES_OF_AN_HOUR = 60;
    private static final String WHERE =
            "from adverse_event e where e.study_code = :study and e.voided = false and (:all = true or e.site_code in (:sites))";
    private static final String COUNTS = """
            select x.label, sum(case when x.state = 'REVIEWED' then 1 else 0 end) as reviewed,
              sum(case when x.state = 'QUERIED' then 1 else 0 end) as queried,
              sum(case when x.state = 'ESCALATED' then 1 else 0 end) as escalated,
              sum(case when x.state in ('NEW', 'CHANGED', 'ANSWERED') then 1 else 0 end) as waiting
            from (select %s as label, e.review_state as state %s) x group by x.label order by x.label
            """;
    // The middle one, or the mean of the two in the middle.
    private static final String MEDIANS = """
            select y.label, avg(y.waited) as median_minutes from (
              select x.label, x.waited, row_number() over (partition by x.label order by x.waited) as place,
                count(*) over (partition by x.label) as many
              from (select %s as label, timestampdiff(minute, e.changed_at, e.decided_at) as waited %s
                and e.decided_at >= e.changed_at) x
            ) y where 2 * y.place in (y.many, y.many + 1, y.many + 2) group by y.label
            """;

    private final JdbcClient database;
    private final StudyService studies;
    private final Access access;
    private final Clock clock;

    ReviewStatusService(JdbcClient database, StudyService studies, Access access, Clock clock) {
        this.database = database;
        this.studies = studies;
        this.access = access;
        this.clock = clock;
    }

    public List<StatusRow> status(String study, StatusBy by) {
        var scope = access.scope(study);
        var offset = studies.settings(study)
                        .zone()
                        .getRules()
                        .getOffset(clock.instant())
                        .getTotalSeconds()
                / 60;
        var medians = medians(scope, by, offset);
        return within(COUNTS, scope, by, offset)
                .query((row, number) -> new StatusRow(
                        row.getString("label"),
                        row.getLong("reviewed"),
                        row.getLong("queried"),
                        row.getLong("escalated"),
                        row.getLong("waiting"),
                        medians.get(row.getString("label"))))
                .list();
    }

    private Map<String, Double> medians(Scope scope, StatusBy by, int offset) {
        var medians = new HashMap<String, Double>();
        within(MEDIANS, scope, by, offset).query(row -> {
            medians.put(row.getString("label"), row.getDouble("median_minutes") / MINUTES_OF_AN_HOUR);
        });
        return medians;
    }

    private JdbcClient.StatementSpec within(String statement, Scope scope, StatusBy by, int offset) {
        return database.sql(statement.formatted(by.expression, WHERE))
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .param("offset", offset);
    }
}
