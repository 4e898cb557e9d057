package papilio.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import papilio.PapilioApplication;
import papilio.access.SystemWork;
import papilio.enrollment.PlanService;
import papilio.enrollment.forecast.ForecastService;
import papilio.figures.tally.SiteTallies;
import papilio.oversight.CallService;
import papilio.oversight.indicator.IndicatorService;
import papilio.safety.SafetyService;

/**
 * The service time of the overview's headline, answer line and first 25 sites with 600 sites and 100,000 patients
 * against 6 sites and 139. On the embedded database in memory, or on an empty MySQL schema named by {@code DB_URL},
 * {@code DB_USER} and {@code DB_PASSWORD}. The embedded database must not answer from the last result. The README has
 * the command.
 */
public final class OverviewBenchmark {
    private static final int ROUNDS = 15;
    private static final int A_ROUND = 100;
    private static final int A_SHORT_ROUND = 3;

    private final SiteTallies tallies;
    private final PlanService plans;
    private final ForecastService forecasts;
    private final SafetyService safety;
    private final CallService calls;
    private final IndicatorService indicators;

    private OverviewBenchmark(ApplicationContext portal) {
        tallies = portal.getBean(SiteTallies.class);
        plans = portal.getBean(PlanService.class);
        forecasts = portal.getBean(ForecastService.class);
        safety = portal.getBean(SafetyService.class);
        calls = portal.getBean(CallService.class);
        indicators = portal.getBean(IndicatorService.class);
    }

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var settings = new ArrayList<>(List.of("--server.port=0", "--papilio.demo=false", "--logging.level.root=warn"));
        if (System.getenv("DB_URL") == null)
            settings.add(
                    "--spring.datasource.url=jdbc:h2:mem:bench;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;OPTIMIZE_REUSE_RESULTS=0");
        else settings.add("--spring.profiles.active=mysql");
        try (var portal = SpringApplication.run(PapilioApplication.class, settings.toArray(String[]::new))) {
            var tables = portal.getBean(JdbcTemplate.class);
            var bench = new OverviewBenchmark(portal);
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
        for (var study : List.of("SMALL", "LARGE")) counted(study);
        compare("besides: the first sites that need a call", calls::headline);
        compare("besides: all of them, computed anew", calls::calls, A_SHORT_ROUND);
        compare("besides: the board of all indicators", indicators::board, A_SHORT_ROUND);
    }

    /** Once after a change; where it takes more than half a second no page waits for it. */
    private void counted(String study) {
        var began = System.nanoTime();
        indicators.recount(study);
        System.out.printf(
                Locale.ROOT, "indicators of %s counted in %d ms%n", study, (System.nanoTime() - began) / 1_000_000);
    }

    private interface Asking {
        void of(String study);
    }

    private static void compare(String what, Asking asking) {
        compare(what, asking, A_ROUND);
    }

    /** The two in turn, so that what else the machine does falls on both; of each the median of the rounds. */
    private static void compare(String what, Asking asking, int times) {
        for (var time = 0; time < 4 * times; time++) {
            asking.of("SMALL");
            asking.of("LARGE");
        }
        var small = new double[ROUNDS];
        var large = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            small[round] = micros(asking, "SMALL", times);
            large[round] = micros(asking, "LARGE", times);
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

    private static double micros(Asking asking, String study, int times) {
        var took = new long[times];
        for (var time = 0; time < times; time++) {
            var began = System.nanoTime();
            asking.of(study);
            took[time] = System.nanoTime() - began;
        }
        Arrays.sort(took);
        return took[times / 2] / 1000.0;
    }
}
