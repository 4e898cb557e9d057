package papilio.bench;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.PapilioApplication;
import papilio.access.SystemWork;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.Statements;
import papilio.safety.EventAnchor;
import papilio.safety.EventFilter;
import papilio.safety.EventGroup;
import papilio.safety.EventRow;
import papilio.safety.SafetyService;

/**
 * How many statements a page of the queue costs and how long the first and the deepest page take, with 300 events and with
 * 300,000, on the embedded database in memory that must not answer from the last result. The README has the command.
 */
public final class QueueBenchmark {
    private static final int PAGE = 50;
    private static final int STRIDE = 10_000;
    private static final int ROUNDS = 41;
    private static final List<EventGroup> GROUPS = List.of(EventGroup.ALL, EventGroup.TO_REVIEW, EventGroup.DISPUTED);

    private final SafetyService safety;

    private QueueBenchmark(SafetyService safety) {
        this.safety = safety;
    }

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try (var portal = SpringApplication.run(
                new Class<?>[] {PapilioApplication.class, Statements.Counting.class}, new String[] {
                    "--server.port=0",
                    "--papilio.demo=false",
                    "--logging.level.root=warn",
                    "--spring.datasource.url=jdbc:h2:mem:queue;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;OPTIMIZE_REUSE_RESULTS=0"
                })) {
            var tables = portal.getBean(JdbcTemplate.class);
            var bench = new QueueBenchmark(portal.getBean(SafetyService.class));
            SystemWork.run(() -> {
                events(tables, "SMALL", 300);
                events(tables, "LARGE", 300_000);
                for (var study : List.of("SMALL", "LARGE")) GROUPS.forEach(group -> bench.page(study, group));
                for (var study : List.of("SMALL", "LARGE")) bench.counts(study);
            });
        }
    }

    private void page(String study, EventGroup group) {
        var filter = EventFilter.of(group);
        var deepest = deepest(study, filter);
        var statements = Statements.of(() -> safety.queue(study, filter, null, PAGE));
        var atTheEnd = Statements.of(() -> safety.queue(study, filter, deepest, PAGE));
        var first = micros(() -> safety.queue(study, filter, null, PAGE));
        var last = micros(() -> safety.queue(study, filter, deepest, PAGE));
        System.out.printf(
                Locale.ROOT,
                "%-6s %-10s %,8d events   statements %d and %d   first page %6.0f µs   deepest %6.0f µs   ratio %.2f%n",
                study,
                group,
                safety.count(study, filter),
                statements.size(),
                atTheEnd.size(),
                first,
                last,
                last / first);
    }

    private void counts(String study) {
        var filter = EventFilter.of(EventGroup.ALL);
        System.out.printf(
                Locale.ROOT,
                "%-6s counts of all groups     statements %d   %8.0f µs%n",
                study,
                Statements.of(() -> safety.counts(study, filter)).size(),
                micros(() -> safety.counts(study, filter)));
    }

    /** The anchor before the last full page, found in great strides. */
    private @Nullable EventAnchor deepest(String study, EventFilter filter) {
        var tail = new ArrayList<EventRow>();
        for (var rows = safety.queue(study, filter, null, STRIDE);
                !rows.isEmpty();
                rows = safety.queue(study, filter, EventAnchor.after(rows.getLast()), STRIDE)) {
            tail.addAll(rows);
            if (tail.size() > 2 * STRIDE) tail.subList(0, STRIDE).clear();
        }
        return EventAnchor.after(tail.get(tail.size() - PAGE - 1));
    }

    private static double micros(Runnable asking) {
        var times = new long[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var began = System.nanoTime();
            asking.run();
            times[round] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2] / 1000.0;
    }

    private static void events(JdbcTemplate tables, String study, int count) {
        SampleStudy.of(JdbcClient.create(tables), study).site("01", 70).site("02", 69);
        tables.update("""
                insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, screened_on, last_entry_at)
                values (?, '01', 'S1', 'P1', 'x', 'SCREENING', date '2026-01-01', timestamp '2026-06-01 00:00:00')
                """, study);
        var patient = tables.queryForObject("select id from patient where study_code = ?", Long.class, study);
        var began = LocalDateTime.of(2020, 1, 1, 0, 0);
        tables.batchUpdate(
                """
                insert into adverse_event (study_code, site_code, patient_id, patient_no, event_no, term, serious, disputed, onset, onset_first,
                  review_state, review_rank, changed_at)
                values (?, ?, ?, 'P1', ?, 'Cough', ?, ?, '2026-06-01', date '2026-06-01', ?, ?, ?)
                """, java.util.stream.IntStream.range(0, count).boxed().toList(), 1000, (row, number) -> {
                    var serious = number % 20 == 0;
                    var waits = number % 10 < 3;
                    row.setString(1, study);
                    row.setString(2, number % 2 == 0 ? "01" : "02");
                    row.setLong(3, patient);
                    row.setString(4, "E-" + number);
                    row.setBoolean(5, serious);
                    row.setBoolean(6, number % 4 == 0);
                    row.setString(7, waits ? "NEW" : "REVIEWED");
                    row.setInt(8, !waits ? 90 : serious ? 10 : 20);
                    row.setObject(9, began.plusMinutes((number * 7919L) % (2L * count)));
                });
    }
}
