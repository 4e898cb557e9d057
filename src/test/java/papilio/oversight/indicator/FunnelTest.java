package papilio.oversight.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static papilio.oversight.indicator.IndicatorState.ABOVE;
import static papilio.oversight.indicator.IndicatorState.BELOW;
import static papilio.oversight.indicator.IndicatorState.FAR_ABOVE;
import static papilio.oversight.indicator.IndicatorState.FAR_BELOW;
import static papilio.oversight.indicator.IndicatorState.NOT_COMPARED;
import static papilio.oversight.indicator.IndicatorState.NO_DATA;
import static papilio.oversight.indicator.IndicatorState.TOO_LITTLE;
import static papilio.oversight.indicator.IndicatorState.WITHIN;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a site may lie from the study by chance; expected limits from sums of the probabilities themselves. */
class FunnelTest {
    @ParameterizedTest
    @CsvSource({
        "true,  2.0,  5,  0.244106, 0.755038, 3.231990, 4.132400",
        "true,  0.5,  4,  0,        0,        1.191559, 1.778140",
        "true,  3.0,  10, 1.407725, 1.923313, 4.071645, 4.781210",
        "false, 0.19, 22, 0,        0.013899, 0.346929, 0.455671",
        "false, 0.2,  50, 0.034776, 0.084405, 0.307094, 0.379144",
        "false, 0.05, 12, 0,        0,        0.162085, 0.300200"
    })
    void limitsAreExactQuantilesInterpolated(
            boolean rate, double centre, double base, double farLow, double low, double high, double farHigh) {
        var funnel = new Funnel(rate, centre);
        assertThat(funnel.lower(base, Funnel.OUTER)).isCloseTo(farLow, within(1e-5));
        assertThat(funnel.lower(base, Funnel.INNER)).isCloseTo(low, within(1e-5));
        assertThat(funnel.upper(base, Funnel.INNER)).isCloseTo(high, within(1e-5));
        assertThat(funnel.upper(base, Funnel.OUTER)).isCloseTo(farHigh, within(1e-5));
    }

    @Test
    void aSiteBeyondALimitIsOutside() {
        var rate = new Funnel(true, 2);
        assertThat(states(rate, 5, 1, 3, 10, 17, 21)).containsExactly(FAR_BELOW, BELOW, WITHIN, ABOVE, FAR_ABOVE);
        var share = new Funnel(false, 0.19);
        assertThat(states(share, 22, 0, 4, 9, 11)).containsExactly(BELOW, WITHIN, ABOVE, FAR_ABOVE);
    }

    @Test
    void tooLittleDataIsAStateOfItsOwn() {
        var rate = new Funnel(true, 2);
        assertThat(states(rate, 2.4, 0, 4)).containsExactly(TOO_LITTLE, TOO_LITTLE);
        assertThat(states(rate, 2.5, 0)).containsExactly(BELOW);
        assertThat(states(new Funnel(false, 0.19), 9, 0, 4)).containsExactly(TOO_LITTLE, TOO_LITTLE);
    }

    @Test
    void farTooManyAreSeenHoweverFewWereExpected() {
        assertThat(states(new Funnel(true, 0.2), 1, 4)).containsExactly(FAR_ABOVE);
        assertThat(states(new Funnel(false, 0.1), 6, 6)).containsExactly(FAR_ABOVE);
    }

    @Test
    void withoutDataOrComparisonItSaysSo() {
        assertThat(IndicatorState.of(Reading.NOTHING, new Funnel(true, 2))).isEqualTo(NO_DATA);
        assertThat(IndicatorState.of(new Reading(3, 5), null)).isEqualTo(NOT_COMPARED);
        assertThat(states(new Funnel(false, 0), 40, 0)).containsExactly(WITHIN);
        assertThat(states(new Funnel(false, 1), 40, 40)).containsExactly(WITHIN);
    }

    /** The study's own rate at any base lies inside; the outer limits hold the inner ones. */
    @Test
    void limitsAreNestedAroundTheCentre() {
        var random = new Random(6_458_972);
        for (var trial = 0; trial < 500; trial++) {
            var rate = random.nextBoolean();
            var funnel = new Funnel(rate, rate ? 5 * random.nextDouble() + 0.01 : random.nextDouble());
            var base = 1 + random.nextInt(400);
            var seed = "trial " + trial + " " + funnel + " at " + base;
            assertThat(funnel.lower(base, Funnel.OUTER)).as(seed).isLessThanOrEqualTo(funnel.lower(base, Funnel.INNER));
            assertThat(funnel.lower(base, Funnel.INNER)).as(seed).isLessThanOrEqualTo(funnel.centre());
            assertThat(funnel.upper(base, Funnel.INNER)).as(seed).isGreaterThanOrEqualTo(funnel.centre());
            assertThat(funnel.upper(base, Funnel.OUTER))
                    .as(seed)
                    .isGreaterThanOrEqualTo(funnel.upper(base, Funnel.INNER));
        }
    }

    @Test
    void monthsInARowAreCountedOnOneSide() {
        var days = IndicatorCount.days(LocalDate.parse("2026-06-30"));
        assertThat(days)
                .startsWith(LocalDate.parse("2026-06-30"), LocalDate.parse("2026-05-31"))
                .hasSize(7);
        assertThat(row(days, 14, 6, 14, 14)).isEqualTo(1);
        assertThat(row(days, 14, 14, 14, 6)).isEqualTo(3);
        assertThat(row(days, 6, 14, 14, 14)).isZero();
        assertThat(row(days, 0, 0, 14, 14)).isEqualTo(2);
        assertThat(row(days, 14, 14, 14, 14, 14, 14, 14)).isEqualTo(7);
    }

    @Test
    void twoSitesAreNoComparison() {
        var comparison = new Comparison(List.of(LocalDate.EPOCH));
        comparison.add("01", LocalDate.EPOCH, Indicator.SCREEN_FAILURES, 20, 20);
        comparison.add("02", LocalDate.EPOCH, Indicator.SCREEN_FAILURES, 0, 20);
        assertThat(comparison.compared()).extracting(SiteIndicator::state).containsOnly(NOT_COMPARED);
    }

    /** Site 01 with so many events on 3.5 patient-years, today first, beside two sites with 100 on 60. */
    private static int row(List<LocalDate> days, int... counts) {
        var comparison = new Comparison(days);
        for (var number = 0; number < days.size(); number++) {
            var count = number < counts.length ? counts[number] : 6;
            comparison.add("01", days.get(number), Indicator.ADVERSE_EVENTS, count, 3.5);
            for (var other : List.of("02", "03"))
                comparison.add(other, days.get(number), Indicator.ADVERSE_EVENTS, 100, 60);
        }
        return comparison.compared().stream()
                .filter(one -> one.site().equals("01") && one.asOf().equals(days.getFirst()))
                .mapToInt(SiteIndicator::monthsInRow)
                .sum();
    }

    private static List<IndicatorState> states(Funnel funnel, double base, int... counts) {
        return java.util.Arrays.stream(counts)
                .mapToObj(count -> IndicatorState.of(new Reading(count, base), funnel))
                .toList();
    }
}
