package papilio.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the domain's section on incidence measures. */
class ExactIntervalsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 50, 0.0000, 0.0000, 7.3778",
        "0, 139, 0.0000, 0.0000, 2.6539",
        "1, 100, 1.0000, 0.0253, 5.5716",
        "3, 45.2, 6.6372, 1.3687, 19.3966",
        "5, 120.5, 4.1494, 1.3473, 9.6833",
        "10, 100, 10.0000, 4.7954, 18.3904",
        "12, 87.35, 13.7378, 7.0985, 23.9972",
        "25, 110.2, 22.6860, 14.6812, 33.4890"
    })
    void poissonRatesPer100PatientYears(int events, double years, double rate, double low, double high) {
        var interval = ExactIntervals.poisson(events).times(100 / years);
        assertThat(events / years * 100).isCloseTo(rate, within(1e-4));
        assertThat(interval.low()).isCloseTo(low, within(1e-4));
        assertThat(interval.high()).isCloseTo(high, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 139, 0.0000, 0.0000, 2.6190",
        "1, 139, 0.7194, 0.0182, 3.9431",
        "3, 61, 4.9180, 1.0259, 13.7069",
        "12, 100, 12.0000, 6.3569, 20.0236",
        "5, 10, 50.0000, 18.7086, 81.2914",
        "43, 63, 68.2540, 55.3112, 79.4151",
        "112, 167, 67.0659, 59.3824, 74.1311",
        "139, 139, 100.0000, 97.3810, 100.0000"
    })
    void clopperPearsonPercents(int part, int whole, double percent, double low, double high) {
        var interval = ExactIntervals.clopperPearson(part, whole).times(100);
        assertThat(100.0 * part / whole).isCloseTo(percent, within(1e-4));
        assertThat(interval.low()).isCloseTo(low, within(1e-4));
        assertThat(interval.high()).isCloseTo(high, within(1e-4));
    }

    /** Exact means: at either limit, what was seen or further out has a chance of 2.5 %, summed term by term. */
    @Test
    void thePoissonLimitsLeaveAFortiethOnEitherSide() {
        for (var events = 0; events <= 120; events++) {
            var interval = ExactIntervals.poisson(events);
            assertThat(poissonUpTo(events, interval.high()))
                    .as("%d, above", events)
                    .isCloseTo(0.025, within(1e-7));
            if (events == 0) assertThat(interval.low()).isZero();
            else
                assertThat(1 - poissonUpTo(events - 1, interval.low()))
                        .as("%d, below", events)
                        .isCloseTo(0.025, within(1e-7));
        }
    }

    @Test
    void theLimitsOfAProportionLeaveAFortiethOnEitherSide() {
        for (var whole : new int[] {1, 2, 7, 30, 139})
            for (var part = 0; part <= whole; part++) {
                var interval = ExactIntervals.clopperPearson(part, whole);
                if (part < whole)
                    assertThat(binomialUpTo(part, whole, interval.high())).isCloseTo(0.025, within(1e-7));
                if (part > 0)
                    assertThat(1 - binomialUpTo(part - 1, whole, interval.low()))
                            .isCloseTo(0.025, within(1e-7));
                var others = ExactIntervals.clopperPearson(whole - part, whole);
                assertThat(others.low()).isCloseTo(1 - interval.high(), within(1e-7));
            }
    }

    private static double poissonUpTo(int events, double expected) {
        var term = Math.exp(-expected);
        var sum = term;
        for (var seen = 1; seen <= events; seen++) {
            term *= expected / seen;
            sum += term;
        }
        return sum;
    }

    /** In logarithms: the single terms are too small for a double. */
    private static double binomialUpTo(int part, int whole, double chance) {
        var sum = 0.0;
        var ways = 0.0;
        for (var seen = 0; seen <= part; seen++) {
            if (seen > 0) ways += Math.log((whole - seen + 1.0) / seen);
            sum += Math.exp(ways + seen * Math.log(chance) + (whole - seen) * Math.log1p(-chance));
        }
        return sum;
    }
}
