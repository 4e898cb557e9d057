package papilio.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;

/** Which version of a serious event went out to whom and when. */
@Component
class SentVersions {
    private static final String SENT = """
            select d.event_id, d.recipient, d.to_en, d.to_zh, d.event_version, d.submitted_at
            from reporting_deadline d join adverse_event e on e.id = d.event_id
            where d.study_code = :study and (:all = true or d.site_code in (:sites)) and d.submitted_at is not null
              and e.voided = false and (:eventNo = '' and e.serious = true or e.event_no = :eventNo)
            order by d.submitted_at, d.id
            """;

    private final JdbcClient database;

    SentVersions(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param to the name of the recipient where the rule has one of its own
     * @param version null where nobody said which
     */
    record Sent(
            String recipient, @Nullable Both to, @Nullable Integer version, Instant at) {}

    /** By event, oldest first; {@code eventNo} empty: of all serious events. */
    Map<Long, List<Sent>> of(Scope scope, String eventNo) {
        var sent = new HashMap<Long, List<Sent>>();
        database.sql(SENT)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .param("eventNo", eventNo)
                .query(row -> {
                    var name = row.getString("to_en");
                    sent.computeIfAbsent(row.getLong("event_id"), none -> new ArrayList<>())
                            .add(new Sent(
                                    row.getString("recipient"),
                                    name == null ? null : new Both(name, row.getString("to_zh")),
                                    row.getObject("event_version", Integer.class),
                                    row.getObject("submitted_at", LocalDateTime.class)
                                            .toInstant(ZoneOffset.UTC)));
                });
        return sent;
    }
}
