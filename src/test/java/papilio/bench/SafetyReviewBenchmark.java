package papilio.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import papilio.PapilioApplication;
import papilio.access.SystemWork;
import papilio.figures.FiguresService;
import papilio.figures.review.EventSelection;
import papilio.figures.review.SafetyReviewService;
import papilio.figures.review.ShiftTest;
import papilio.fixtures.Statements;
import papilio.patient.LaboratoryFacts;

/**
 * How many statements the safety review costs and how long it takes, its laboratory part apart, for 139 patients and for
 * 2,000, each with five events and 160 laboratory values of twenty tests. On the embedded database in memory, or on an empty
 * MySQL schema named by {@code DB_URL}, {@code DB_USER} and {@code DB_PASSWORD}. The README has the command.
 */
public final class SafetyReviewBenchmark {
    private static final int ROUNDS = 15;
    private static final int EVENTS = 5;
    private static final int DAYS = 8;
    private static final List<String> TESTS = List.of(
            "IGG", "WBC", "ANC", "PLT", "ALT", "CREA", "AST", "ALP", "GGT", "TBIL", "TP", "ALB", "UREA", "UA", "GLU",
            "K", "NA", "HB", "C3", "C4");

    private final SafetyReviewService reviews;
    private final FiguresService figures;
    private final LaboratoryFacts laboratory;

    private SafetyReviewBenchmark(SafetyReviewService reviews, FiguresService figures, LaboratoryFacts laboratory) {
        this.reviews = reviews;
        this.figures = figures;
        this.laboratory = laboratory;
    }

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var settings = new ArrayList<>(List.of("--server.port=0", "--papilio.demo=false", "--logging.level.root=warn"));
        if (System.getenv("DB_URL") == null)
            settings.add(
                    "--spring.datasource.url=jdbc:h2:mem:review;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;OPTIMIZE_REUSE_RESULTS=0");
        else settings.add("--spring.profiles.active=mysql");
        try (var portal = SpringApplication.run(
                new Class<?>[] {PapilioApplication.class, Statements.Counting.class},
                settings.toArray(String[]::new))) {
            var tables = portal.getBean(JdbcTemplate.class);
            var bench = new SafetyReviewBenchmark(
                    portal.getBean(SafetyReviewService.class),
                    portal.getBean(FiguresService.class),
                    portal.getBean(LaboratoryFacts.class));
            SystemWork.run(() -> {
                bench.review(tables, "SMALL", 139);
                bench.review(tables, "LARGE", 2_000);
            });
        }
    }

    private void review(JdbcTemplate tables, String study, int patients) {
        LargeStudy.of(tables, study, 6, patients);
        events(tables, study);
        values(tables, study);
        var values = tables.queryForObject("select count(*) from finding where study_code = ?", Long.class, study);
        var counted = reviews.safetyReview(study, null, EventSelection.EVERYTHING);
        System.out.printf(
                Locale.ROOT,
                "%-6s %,d dosed, %,d events, %,d values   statements %d   review %,8.1f ms   headline figures %,8.1f ms   laboratory %,8.1f ms%n",
                study,
                counted.dosed(),
                counted.overview().getFirst().incidence().events(),
                values,
                Statements.of(() -> reviews.safetyReview(study, null, EventSelection.EVERYTHING))
                        .size(),
                millis(() -> reviews.safetyReview(study, null, EventSelection.EVERYTHING)),
                millis(() -> figures.figures(study, null)),
                millis(() -> laboratory.at(study, counted.cutoff(), Set.of(), codes())));
    }

    private static List<String> codes() {
        return Arrays.stream(ShiftTest.values())
                .flatMap(test -> test.codes().stream())
                .toList();
    }

    private static void events(JdbcTemplate tables, String study) {
        for (var number = 0; number < EVENTS; number++)
            tables.update("""
                    insert into adverse_event (study_code, site_code, patient_id, patient_no, event_no, term, soc, severity, serious, related,
                      onset, onset_first, review_state, review_rank, changed_at)
                    select study_code, site_code, id, patient_no, concat('R', ?, '-', patient_no), concat('Term ', mod(id + ?, 60)),
                      concat('Class ', mod(id + ?, 12)), 'MILD', false, mod(id, 2) = 0, concat(timestampadd(day, ?, first_dose_on), ''),
                      timestampadd(day, ?, first_dose_on), 'REVIEWED', 90, timestamp '2026-06-01 00:00:00'
                    from patient where study_code = ? and first_dose_on is not null
                    """, number, number, number, number * 20, number * 20, study);
    }

    private static void values(JdbcTemplate tables, String study) {
        IntStream.range(0, DAYS)
                .forEach(day -> TESTS.forEach(code -> tables.update("""
                        insert into finding (study_code, site_code, patient_id, kind, code, name, value_number, range_low, range_high, flag,
                          taken_on)
                        select study_code, site_code, id, 'LABORATORY', ?, ?, 5, 1, 9, case when mod(id + ?, 17) = 0 then 'L' end,
                          timestampadd(day, ?, first_dose_on)
                        from patient where study_code = ? and first_dose_on is not null
                        """, code, code, day, (day - 1) * 28, study)));
    }

    private static double millis(Runnable asking) {
        var times = new long[ROUNDS];
        for (var warm = 0; warm < 3; warm++) asking.run();
        for (var round = 0; round < ROUNDS; round++) {
            var began = System.nanoTime();
            asking.run();
            times[round] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2] / 1e6;
    }
}
