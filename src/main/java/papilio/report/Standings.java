package papilio.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.audit.signature.SignatureRow;
import papilio.report.Standing.Clock;
import papilio.report.Standing.Signed;
import papilio.safety.version.VersionFacts;

/** Reads how the serious events of a scope stand, in as many statements for one event as for all. */
@Component
class Standings {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String CLOCKS = """
            select e.event_no, d.rule_code, d.due_at, case when d.submitted_at < :end then d.submitted_at end as submitted_at, s.zone
            from reporting_deadline d join adverse_event e on e.id = d.event_id
              join site s on s.study_code = d.study_code and s.code = d.site_code
            where d.study_code = :study and (:all = true or d.site_code in (:sites)) and e.voided = false and e.serious = true
              and d.aware_at < :end and (d.superseded_at is null or d.superseded_at >= :end)
            order by d.due_at, d.rule_code, d.id
            """;
    private static final String OPEN_QUERIES = """
            select e.event_no, count(*) from data_query q join adverse_event e on e.id = q.event_id
            where q.study_code = :study and (:all = true or q.site_code in (:sites)) and q.state <> 'CLOSED'
              and e.voided = false and e.serious = true
            group by e.event_no
            """;

    private final JdbcClient database;
    private final VersionFacts versions;

    Standings(JdbcClient database, VersionFacts versions) {
        this.database = database;
        this.versions = versions;
    }

    /** By event number; an event that nobody froze, asked about or must report is missing. */
    Map<String, Standing> of(Scope scope, LocalDate cutoff, ZoneId zone) {
        var newest = versions.newest(scope.study());
        var clocks = clocks(scope, cutoff, zone);
        var queries = queries(scope);
        var standings = new HashMap<String, Standing>();
        var numbers = new java.util.TreeSet<>(newest.keySet());
        numbers.addAll(clocks.keySet());
        numbers.addAll(queries.keySet());
        for (var number : numbers)
            standings.put(
                    number,
                    standing(
                            newest.get(number),
                            clocks.getOrDefault(number, List.of()),
                            queries.getOrDefault(number, 0),
                            zone));
        return standings;
    }

    private static Standing standing(
            VersionFacts.@Nullable Newest newest, List<Clock> clocks, int queries, ZoneId zone) {
        if (newest == null) return new Standing(null, null, null, List.of(), clocks, queries);
        return new Standing(
                newest.number(),
                newest.kind().name(),
                newest.hash(),
                newest.signatures().stream()
                        .map(one -> signed(one, newest.number(), zone))
                        .toList(),
                clocks,
                queries);
    }

    static Signed signed(SignatureRow row, int newest, ZoneId zone) {
        return new Signed(
                row.name(),
                row.role().name(),
                row.meaning().name(),
                minute(row.at(), zone),
                row.version(),
                row.hash(),
                row.stale(),
                newest);
    }

    /** With its zone, for a print is read elsewhere. */
    static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone)) + " " + zone.getId();
    }

    private Map<String, List<Clock>> clocks(Scope scope, LocalDate cutoff, ZoneId zone) {
        var end = LocalDateTime.ofInstant(cutoff.plusDays(1).atStartOfDay(zone).toInstant(), ZoneOffset.UTC);
        var clocks = new HashMap<String, List<Clock>>();
        asking(CLOCKS, scope).param("end", end).query(row -> {
            clocks.computeIfAbsent(row.getString(1), none -> new ArrayList<>()).add(clock(row, end));
        });
        return clocks;
    }

    /** Its days are those of the site, as on the board. */
    private static Clock clock(ResultSet row, LocalDateTime end) throws SQLException {
        var zone = ZoneId.of(row.getString(5));
        var due = row.getObject(3, LocalDateTime.class);
        var sent = row.getObject(4, LocalDateTime.class);
        var state = sent != null ? (sent.isAfter(due) ? "LATE" : "ON_TIME") : due.isBefore(end) ? "OVERDUE" : "OPEN";
        return new Clock(row.getString(2), state, day(due, zone), sent == null ? null : day(sent, zone));
    }

    private static LocalDate day(LocalDateTime at, ZoneId zone) {
        return at.toInstant(ZoneOffset.UTC).atZone(zone).toLocalDate();
    }

    private Map<String, Integer> queries(Scope scope) {
        var open = new HashMap<String, Integer>();
        asking(OPEN_QUERIES, scope).query(row -> {
            open.put(row.getString(1), row.getInt(2));
        });
        return open;
    }

    private StatementSpec asking(String sql, Scope scope) {
        return database.sql(sql)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone());
    }
}
