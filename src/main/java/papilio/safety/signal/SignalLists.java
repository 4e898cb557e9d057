package papilio.safety.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;

/** Reads proposals, always within a scope; the latest value first. */
@Component
class SignalLists {
    private static final String WHERE = """
             where s.study_code = :study and (:all = true or s.site_code in (:sites))
              and (:rule = '' or s.rule_code = :rule) and (:site = '' or s.site_code = :site)
            """;
    private static final String PAGE = "select s.* from safety_signal s" + WHERE + """
              and (:state = '' or s.state = :state) and s.seen_on <= :seen and (s.seen_on < :seen or s.id < :id)
            order by s.seen_on desc, s.id desc limit :limit
            """;
    private static final String COUNTS = "select s.state, count(*) from safety_signal s" + WHERE + " group by s.state";

    private final JdbcClient database;

    SignalLists(JdbcClient database) {
        this.database = database;
    }

    List<SignalRow> page(Scope scope, SignalFilter filter, SignalAnchor after, int limit) {
        return filtered(PAGE, scope, filter)
                .param("state", filter.state() == null ? "" : filter.state().name())
                .param("seen", after.seenOn())
                .param("id", after.id())
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    Optional<SignalRow> one(Scope scope, long id) {
        return database.sql("""
                        select s.* from safety_signal s
                        where s.id = :id and s.study_code = :study and (:all = true or s.site_code in (:sites))
                        """)
                .param("id", id)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .query((row, number) -> row(row))
                .optional();
    }

    Map<SignalState, Long> counts(Scope scope, SignalFilter filter) {
        var counts = new EnumMap<SignalState, Long>(SignalState.class);
        for (var state : SignalState.values()) counts.put(state, 0L);
        filtered(COUNTS, scope, filter).query(row -> {
            counts.put(SignalState.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    private JdbcClient.StatementSpec filtered(String statement, Scope scope, SignalFilter filter) {
        return database.sql(statement)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .param("rule", filter.rule() == null ? "" : filter.rule().name())
                .param("site", Objects.requireNonNullElse(filter.site(), ""));
    }

    static SignalRow row(ResultSet row) throws SQLException {
        return new SignalRow(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("site_code"),
                row.getLong("patient_id"),
                row.getString("patient_no"),
                row.getString("rule_code"),
                Proposal.About.valueOf(row.getString("about")),
                row.getLong("record_id"),
                row.getObject("seen_on", LocalDate.class),
                row.getString("facts"),
                row.getString("term"),
                row.getObject("grade", Integer.class),
                row.getBoolean("alert"),
                SignalState.valueOf(row.getString("state")),
                Objects.requireNonNull(instant(row, "proposed_at")),
                row.getString("event_no"),
                row.getString("reason"),
                row.getString("decided_by"),
                instant(row, "decided_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
