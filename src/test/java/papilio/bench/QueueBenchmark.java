package papilio.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import papilio.PapilioApplication;
import papilio.access.SystemWork;
import papilio.fixtures.Statements;
import papilio.safety.DecideReview;
import papilio.safety.Decision;
import papilio.safety.EventAnchor;
import papilio.safety.EventFilter;
import papilio.safety.EventGroup;
import papilio.safety.EventRow;
import papilio.safety.QueryService;
import papilio.safety.ReviewService;
import papilio.safety.SafetyService;
import papilio.safety.tally.QueueRecount;

/**
 * How many statements a page of the queue costs and how long the first and the deepest page of every group take, and what
 * the counts above it cost, with 300 events and with 300,000. On the embedded database in memory, which must not answer
 * from the last result, or on an empty MySQL schema named by {@code DB_URL}, {@code DB_USER} and {@code DB_PASSWORD}. The
 * README has the command.
 */
public final class QueueBenchmark {
    private static final int PAGE = 50;
    private static final int STRIDE = 10_000;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 41;
    private static final List<String> STUDIES = List.of("SMALL", "LARGE");

    private final SafetyService safety;

    private final ReviewService reviews;
    private final QueryService queries;

    private QueueBenchmark(SafetyService safety, ReviewService reviews, QueryService queries) {
        this.safety = safety;
        this.reviews = reviews;
        this.queries = queries;
    }

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var settings = new ArrayList<>(List.of("--server.port=0", "--papilio.demo=false", "--logging.level.root=warn"));
        if (System.getenv("DB_URL") == null)
            settings.add(
                    "--spring.datasource.url=jdbc:h2:mem:queue;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;OPTIMIZE_REUSE_RESULTS=0");
        else settings.add("--spring.profiles.active=mysql");
        try (var portal = SpringApplication.run(
                new Class<?>[] {PapilioApplication.class, Statements.Counting.class},
                settings.toArray(String[]::new))) {
            var tables = portal.getBean(JdbcTemplate.class);
            var bench = new QueueBenchmark(
                    portal.getBean(SafetyService.class),
                    portal.getBean(ReviewService.class),
                    portal.getBean(QueryService.class));
            var recount = portal.getBean(QueueRecount.class);
            SystemWork.run(() -> {
                LargeQueue.of(tables, "SMALL", 300);
                LargeQueue.of(tables, "LARGE", 300_000);
                tables.execute(
                        System.getenv("DB_URL") == null
                                ? "analyze"
                                : "analyze table adverse_event, data_query, reporting_deadline");
                STUDIES.forEach(recount::of);
                for (var group : EventGroup.values()) STUDIES.forEach(study -> bench.page(study, group));
                STUDIES.forEach(bench::counts);
                STUDIES.forEach(bench::decisions);
            });
        }
    }

    private void page(String study, EventGroup group) {
        var filter = EventFilter.of(group);
        var deepest = deepest(study, filter);
        var statements = Statements.of(() -> safety.queue(study, filter, null, PAGE));
        var atTheEnd = Statements.of(() -> safety.queue(study, filter, deepest, PAGE));
        var pages = micros(List.of(
                () -> safety.queue(study, filter, null, PAGE), () -> safety.queue(study, filter, deepest, PAGE)));
        System.out.printf(
                Locale.ROOT,
                "%-6s %-10s %,8d events   statements %d and %d   first page %7.0f µs   deepest %7.0f µs   ratio %.2f%n",
                study,
                group,
                safety.count(study, filter),
                statements.size(),
                atTheEnd.size(),
                pages[0],
                pages[1],
                pages[1] / pages[0]);
    }

    private void counts(String study) {
        told(study, "counts of all groups", () -> safety.counts(study, EventFilter.of(EventGroup.ALL)));
        for (var group : EventGroup.values())
            told(study, "- of " + group, () -> safety.count(study, EventFilter.of(group)));
        told(study, "answer line", () -> safety.openCounts(study));
        told(study, "questions by state", () -> queries.counts(study, null));
        told(study, "reviewed this week", () -> safety.reviewedThisWeek(study));
        told(study, "counts at one site", () -> safety.counts(study, atSite()));
    }

    /** A monitor's mark with its audit entry and all the counts that it moves. */
    private void decisions(String study) {
        var waiting = safety.queue(study, EventFilter.of(EventGroup.NEW), null, ROUNDS);
        var times = waiting.stream()
                .mapToDouble(event -> {
                    var began = System.nanoTime();
                    reviews.decide(new DecideReview(study, event.eventNo(), event.version(), Decision.REVIEWED, null));
                    return (System.nanoTime() - began) / 1000.0;
                })
                .sorted()
                .toArray();
        System.out.printf(Locale.ROOT, "%-6s %-24s %22.0f µs%n", study, "a decision", times[times.length / 2]);
    }

    private static EventFilter atSite() {
        return new EventFilter(EventGroup.ALL, "02", null, null, null, null, null, false, false);
    }

    private static void told(String study, String what, Runnable asking) {
        System.out.printf(
                Locale.ROOT,
                "%-6s %-24s statements %d   %8.0f µs%n",
                study,
                what,
                Statements.of(asking).size(),
                micros(asking));
    }

    /** The anchor before the last full page, found in great strides; nothing where one page holds the group. */
    private @Nullable EventAnchor deepest(String study, EventFilter filter) {
        var tail = new ArrayList<EventRow>();
        for (var rows = safety.queue(study, filter, null, STRIDE);
                !rows.isEmpty();
                rows = safety.queue(study, filter, EventAnchor.after(rows.getLast()), STRIDE)) {
            tail.addAll(rows);
            if (tail.size() > 2 * STRIDE) tail.subList(0, STRIDE).clear();
        }
        return tail.size() <= PAGE ? null : EventAnchor.after(tail.get(tail.size() - PAGE - 1));
    }

    private static double micros(Runnable asking) {
        return micros(List.of(asking))[0];
    }

    /** In turn, so that what else the machine does falls on all of them; of each the median. */
    private static double[] micros(List<Runnable> askings) {
        for (var time = 0; time < WARM_UP; time++) askings.forEach(Runnable::run);
        var times = new double[askings.size()][ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            for (var one = 0; one < askings.size(); one++) {
                var began = System.nanoTime();
                askings.get(one).run();
                times[one][round] = (System.nanoTime() - began) / 1000.0;
            }
        }
        return Arrays.stream(times)
                .mapToDouble(one -> Arrays.stream(one).sorted().toArray()[ROUNDS / 2])
                .toArray();
    }
}
