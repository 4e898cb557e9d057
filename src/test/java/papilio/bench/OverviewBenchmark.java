package papilio.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import papilio.PapilioApplication;
import papilio.access.SystemWork;
import papilio.enrollment.PlanService;
import papilio.enrollment.forecast.ForecastService;
import papilio.figures.tally.SiteTallies;
import papilio.safety.SafetyService;

/**
 * The service time of the overview's headline, answer line and first 25 sites with 600 sites and 100,000 patients
 * against 6 sites and 139. On the embedded database in memory, or on an empty MySQL schema named by {@code DB_URL},
 * {@code DB_USER} and {@code DB_PASSWORD}. The embedded database must not answer from the last result. The README has
 * the command.
 */
public final class OverviewBenchmark {
    private static final int WARM_UP = 400;
    private static final int ROUNDS = 15;
    private static final int A_ROUND = 100;

    private final SiteTallies tallies;
    private final PlanService plans;
    private final ForecastService forecasts;
    private final SafetyService safety;

    private OverviewBenchmark(SiteTallies tallies, PlanService plans, ForecastService forecasts, SafetyService safety) {
        this.tallies = tallies;
        this.plans = plans;
        this.forecasts = forecasts;
        this.safety = safety;
    }

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var settings = new ArrayList<>(
                java.util.List.of("--server.port=0", "--papilio.demo=false", "--logging.level.root=warn"));
        if (System.getenv("DB_URL") == null)
            settings.add(
                    "--spring.datasource.url=jdbc:h2:mem:bench;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;OPTIMIZE_REUSE_RESULTS=0");
        else settings.add("--spring.profiles.active=mysql");
        try (var portal = SpringApplication.run(PapilioApplication.class, settings.toArray(String[]::new))) {
            var tables = portal.getBean(JdbcTemplate.class);
            var bench = new OverviewBenchmark(
                    portal.getBean(SiteTallies.class),
                    portal.getBean(PlanService.class),
                    portal.getBean(ForecastService.class),
                    portal.getBean(SafetyService.class));
            SystemWork.run(() -> {
                LargeStudy.of(tables, "SMALL", 6, 139);
                LargeStudy.of(tables, "LARGE", 600, 100_000);
                bench.tallies.recount("SMALL");
                bench.tallies.recount("LARGE");
                bench.run();
            });
        }
    }

    private void run() {
        compare("headline, answer line, first 25 sites", study -> {
            tallies.standing(study);
            plans.planned(study);
            forecasts.headline(study);
            tallies.behind(study, 25);
        });
        compare("- headline", tallies::standing);
        compare("- answer line: plan and forecast", study -> {
            plans.planned(study);
            forecasts.headline(study);
        });
        compare("- first 25 sites", study -> tallies.behind(study, 25));
        compare("besides: deadlines past due", safety::overdue);
        compare("besides: the curve's months", tallies::months);
    }

    private interface Asking {
        void of(String study);
    }

    /** The two in turn, so that what else the machine does falls on both; of each the median of the rounds. */
    private static void compare(String what, Asking asking) {
        for (var time = 0; time < WARM_UP; time++) {
            asking.of("SMALL");
            asking.of("LARGE");
        }
        var small = new double[ROUNDS];
        var large = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            small[round] = micros(asking, "SMALL");
            large[round] = micros(asking, "LARGE");
        }
        Arrays.sort(small);
        Arrays.sort(large);
        var few = small[ROUNDS / 2];
        var many = large[ROUNDS / 2];
        System.out.printf(
                Locale.ROOT,
                "%-40s 6 sites, 139 patients %8.0f µs   600 sites, 100,000 patients %8.0f µs   ratio %.2f%n",
                what,
                few,
                many,
                many / few);
    }

    private static double micros(Asking asking, String study) {
        var times = new long[A_ROUND];
        for (var time = 0; time < A_ROUND; time++) {
            var began = System.nanoTime();
            asking.of(study);
            times[time] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        return times[A_ROUND / 2] / 1000.0;
    }
}
