package papilio.enrollment.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** The forecast of Anisimov and Fedorov against figures that were computed elsewhere, and against itself. */
class ThePoissonGammaModelTest {
    private static final PoissonGamma GIVEN = new PoissonGamma(1.2, 60);

    @Test
    void theClosedFormAndTheSimulationAgree() {
        var inputs = Recruiting.of(new int[] {9, 4, 2, 0}, new int[] {120, 90, 60, 10})
                .towards(100);
        var sites = Model.estimated(inputs, GIVEN).sites();

        assertThat(CountAhead.expectedDays(100, sites)).isCloseTo(783.4, within(0.05));
        var days = new Simulation(sites).daysTo(100);
        assertThat(Arrays.stream(days).average().orElseThrow()).isCloseTo(783.4, withinPercentage(2));
        for (var probability : Forecaster.PROBABILITIES) {
            var drawn = Reach.of(probability, days, Recruiting.CUTOFF).days();
            assertThat(CountAhead.after(drawn, sites).atLeast(100)).isCloseTo(probability, within(0.02));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    11,5,2,12,4,2  | 356,302,310,345,294,166 | 2013-06-30 | 7.602 | 383.9 | 214.0,246.1,278.3,318.3,363.5,408.2,463.9 | 2014-05-15
                    16,13,3,17,6,4 | 540,486,494,529,478,350 | 2013-12-31 | 5.295 | 264.1 | 67.8,83.9,100.7,122.5,147.4,173.1,205.3  | 2014-05-03
                    """)
    void theSixRealSitesGiveWhatWasComputedElsewhere(
            String enrolled,
            String days,
            LocalDate cutoff,
            double shape,
            double rate,
            String quantiles,
            LocalDate median) {
        var inputs = Recruiting.of(numbers(enrolled), numbers(days))
                .towards(74 - Arrays.stream(numbers(enrolled)).sum());
        var forecast = Forecaster.forecast(
                new ForecastInputs("S1", true, cutoff, 74, null, null, null, inputs.sites()), Recruiting.NOW);

        assertThat(forecast.method()).isEqualTo(Method.POISSON_GAMMA);
        assertThat(forecast.shape()).isCloseTo(shape, withinPercentage(0.05));
        assertThat(forecast.rate()).isCloseTo(rate, withinPercentage(0.05));
        var expected = Arrays.stream(quantiles.split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        for (var index = 0; index < expected.length; index++)
            assertThat(forecast.reach().get(index).days()).isCloseTo(expected[index], withinPercentage(1.5));
        assertThat(forecast.medianDate()).isBetween(median.minusDays(2), median.plusDays(2));
    }

    @Test
    void sitesNoMoreUnlikeThanChanceShareOneRate() {
        var forecast = Recruiting.of(new int[] {5, 5, 5, 5}, new int[] {100, 100, 100, 100})
                .forecast(40);

        assertThat(forecast.method()).isEqualTo(Method.POISSON);
        assertThat(forecast.shape()).isNull();
        assertThat(forecast.ratePerDay()).isCloseTo(0.2, within(1e-12));
        assertThat(forecast.reach().get(3).days()).isCloseTo(200, withinPercentage(1.5));
    }

    @Test
    void theFoundShapeAndRateAreTheMostLikely() {
        var random = new SplittableRandom(20260630);
        for (var round = 0; round < 40; round++) {
            var seen = new ArrayList<PoissonGamma.Seen>();
            for (var site = 0; site < 3 + random.nextInt(20); site++)
                seen.add(new PoissonGamma.Seen(random.nextInt(1 + random.nextInt(30)), 1.0 + random.nextInt(700)));
            var found = PoissonGamma.fit(seen);
            if (found.isEmpty()) continue;
            var best = likelihood(seen, found.get());
            for (var factor : new double[] {0.97, 1.03})
                for (var other : new double[] {0.97, 1, 1.03})
                    assertThat(likelihood(
                                    seen,
                                    new PoissonGamma(
                                            found.get().shape() * factor,
                                            found.get().rate() * other)))
                            .as("round %d: %s of %s", round, found, seen)
                            .isLessThanOrEqualTo(best + 1e-9);
        }
    }

    @Test
    void theSameDataGiveTheSameForecast() {
        var once = Recruiting.of(new int[] {9, 4, 2, 0}, new int[] {120, 90, 60, 10})
                .forecast(100);
        var again = Recruiting.of(new int[] {9, 4, 2, 0}, new int[] {120, 90, 60, 10})
                .forecast(100);
        assertThat(again).isEqualTo(once);
    }

    @Test
    void withShapeAndRateFixedMoreEnrolledNeverMovesTheMiddleLater() {
        var random = new SplittableRandom(4958);
        for (var round = 0; round < 60; round++) {
            var sites = 1 + random.nextInt(12);
            var enrolled =
                    IntStream.range(0, sites).map(site -> random.nextInt(25)).toArray();
            var days =
                    IntStream.range(0, sites).map(site -> random.nextInt(700)).toArray();
            var spread = new PoissonGamma(0.4 + 8 * random.nextDouble(), 20 + 400 * random.nextDouble());
            var target = Arrays.stream(enrolled).sum() + 2 + random.nextInt(300);
            var before = median(enrolled, days, target, spread);
            enrolled[random.nextInt(sites)]++;
            assertThat(median(enrolled, days, target, spread))
                    .as("round %d", round)
                    .isLessThanOrEqualTo(before);
        }
    }

    @Test
    void sitesToComeStartOnTheirDayAndClosedOnesNever() {
        var now = Recruiting.of(new int[] {9, 4, 2}, new int[] {120, 90, 60});
        var withOneMore =
                Recruiting.of(new int[] {9, 4, 2}, new int[] {120, 90, 60}).site(0, 0, 100L, null);
        var withOneClosed = Recruiting.of(new int[] {9, 4}, new int[] {120, 90}).site(2, 60, null, null);
        var target = 100;

        var plain = Model.estimated(now.towards(target), GIVEN).sites();
        var more = Model.estimated(withOneMore.towards(target), GIVEN).sites();
        var less = Model.estimated(withOneClosed.towards(target), GIVEN).sites();

        assertThat(CountAhead.after(100, more)).isEqualTo(CountAhead.after(100, plain));
        assertThat(CountAhead.after(101, more).mean())
                .isCloseTo(CountAhead.after(101, plain).mean() + 1.2 / 60, within(1e-12));
        assertThat(less).hasSize(2);
        assertThat(median(more, target)).isLessThan(median(plain, target));
        assertThat(median(less, target)).isGreaterThan(median(plain, target));
        var stepwise = new Simulation(more).daysTo(target);
        assertThat(CountAhead.after(stepwise[5000], more).atLeast(target)).isCloseTo(0.5, within(0.02));
    }

    @Test
    void aPauseTakesItsDaysAndNoMore() {
        var site = List.of(new SiteAhead("01", SiteRate.known(0.5), List.of(Span.AHEAD)));
        var paused = List.of(site.getFirst().paused(10, 40));
        assertThat(CountAhead.after(100, site).mean()
                        - CountAhead.after(100, paused).mean())
                .isCloseTo(15, within(1e-12));
        assertThat(median(paused, 50) - median(site, 50)).isCloseTo(30, within(1e-6));
        assertThat(new Simulation(List.of(site.getFirst().paused(10, Double.POSITIVE_INFINITY))).daysTo(50)[9_999])
                .isInfinite();
    }

    @Test
    void tooFewSitesOrPatientsLeaveThePlanAlone() {
        var twoSites = Recruiting.of(new int[0], new int[0])
                .site(30, 100, 0L, 3.04375)
                .site(10, 100, 0L, 3.04375)
                .forecast(60);
        assertThat(twoSites.method()).isEqualTo(Method.PRIOR);
        assertThat(twoSites.shape()).isEqualTo(1);
        assertThat(twoSites.ratePerDay()).isCloseTo(0.2, within(1e-12));

        var fourPatients = Recruiting.of(new int[] {1, 1, 2}, new int[] {100, 100, 100})
                .planned(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-10-28"));
        assertThat(fourPatients.forecast(56).method()).isEqualTo(Method.PRIOR);
        assertThat(fourPatients.forecast(56).ratePerDay())
                .as("60 in 300 days at three sites")
                .isCloseTo(0.2, within(1e-12));
    }

    @Test
    void withoutAnyPlanThereIsASentenceInstead() {
        var none = Recruiting.of(new int[] {1, 1}, new int[] {100, 100}).forecast(10);
        assertThat(none.method()).isEqualTo(Method.NONE);
        assertThat(none.problem()).isEqualTo("enrollment.forecast.none.rate");
        assertThat(none.medianDate()).isNull();
        assertThat(Recruiting.of(new int[0], new int[0])
                        .site(9, 90, null, null)
                        .forecast(5)
                        .problem())
                .isEqualTo("enrollment.forecast.none.sites");
    }

    @Test
    void theChanceOfThePlannedDayAndTheRateThatItNeeds() {
        var recruiting = Recruiting.of(new int[] {9, 4, 2, 0}, new int[] {120, 90, 60, 10});
        var median = recruiting.forecast(100).medianDate();
        var forecast = recruiting.planned(null, median).forecast(100);
        assertThat(forecast.probabilityByPlannedDate()).isCloseTo(0.5, within(0.01));
        var days = Recruiting.CUTOFF.until(median, java.time.temporal.ChronoUnit.DAYS);
        assertThat(forecast.requiredPerDay()).isCloseTo(100.0 / days, within(1e-12));
        assertThat(recruiting.planned(null, Recruiting.CUTOFF).forecast(100).requiredPerDay())
                .isNull();
    }

    @Test
    void theFanBeginsAtWhatIsKnownAndNeverFalls() {
        var forecast = Recruiting.of(new int[] {9, 4, 2, 0}, new int[] {120, 90, 60, 10})
                .forecast(100);
        assertThat(forecast.fan().getFirst()).isEqualTo(FanMonth.known(Recruiting.CUTOFF, 15));
        for (var index = 1; index < forecast.fan().size(); index++) {
            var month = forecast.fan().get(index);
            assertThat(month.median())
                    .isGreaterThanOrEqualTo(forecast.fan().get(index - 1).median());
            assertThat(List.of(
                            month.low95(),
                            month.low80(),
                            month.low50(),
                            month.median(),
                            month.high50(),
                            month.high80(),
                            month.high95()))
                    .isSorted();
            assertThat(month.high95()).isLessThanOrEqualTo(115);
        }
    }

    @Test
    void twoHundredSitesTakeLessThanTheBlinkOfAnEye() {
        var random = new SplittableRandom(1);
        var recruiting = Recruiting.of(
                IntStream.range(0, 200).map(site -> random.nextInt(12)).toArray(),
                IntStream.range(0, 200).map(site -> 30 + random.nextInt(600)).toArray());
        var best = Long.MAX_VALUE;
        for (var round = 0; round < 6; round++) {
            var started = System.nanoTime();
            recruiting.forecast(1000);
            best = Math.min(best, System.nanoTime() - started);
        }
        LoggerFactory.getLogger(getClass()).info("10,000 paths at 200 sites: {} ms", best / 1_000_000);
        assertThat(best / 1_000_000)
                .as("ms; 200 wanted, more on a busy machine")
                .isLessThan(1500);
    }

    @ParameterizedTest
    @CsvSource({"55, 84, 31", "10, 0, 3", "1, 5, 0", "300, 12, 12"})
    void theScreeningsStillNeededFollowTheBetaNegativeBinomial(int more, int enrolled, int failed) {
        var needed = Screenings.needed(more, enrolled, failed, 0);
        var random = new SplittableRandom(more);
        var draws = new Draws();
        var drawn = IntStream.range(0, 4000)
                .map(path -> {
                    var good = draws.at(7, 3, path).gamma(1.0 + enrolled);
                    var share = good / (good + draws.at(7, 4, path).gamma(1.0 + failed));
                    var screenings = 0;
                    for (var found = 0; found < more && screenings < 1_000_000; screenings++)
                        if (random.nextDouble() < share) found++;
                    return screenings;
                })
                .sorted()
                .toArray();
        assertThat((double) needed.median()).isCloseTo(drawn[2000], withinPercentage(6));
        assertThat((double) needed.low80()).isCloseTo(drawn[400], withinPercentage(6));
        assertThat((double) needed.high80()).isCloseTo(drawn[3600], withinPercentage(8));
    }

    private static double median(int[] enrolled, int[] days, int target, PoissonGamma spread) {
        var inputs = Recruiting.of(enrolled, days)
                .towards(target - Arrays.stream(enrolled).sum());
        return median(
                Model.estimated(inputs, spread).sites(),
                target - Arrays.stream(enrolled).sum());
    }

    private static double median(List<SiteAhead> sites, int more) {
        return new Simulation(sites).daysTo(more)[Simulation.PATHS / 2];
    }

    /** The log-likelihood as it is printed, term by term. */
    private static double likelihood(List<PoissonGamma.Seen> seen, PoissonGamma spread) {
        var sum = 0.0;
        for (var site : seen)
            sum += org.hipparchus.special.Gamma.logGamma(spread.shape() + site.enrolled())
                    - org.hipparchus.special.Gamma.logGamma(spread.shape())
                    + spread.shape() * Math.log(spread.rate() / (spread.rate() + site.openDays()))
                    + site.enrolled() * Math.log(site.openDays() / (spread.rate() + site.openDays()));
        return sum;
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
    }
}
