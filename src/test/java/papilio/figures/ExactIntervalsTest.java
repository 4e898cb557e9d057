package papilio.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
        "0, 139, 0.0000, 2.6190",
        "1, 139, 0.0182, 3.9431",
        "3, 61, 1.0259, 13.7069",
        "12, 100, 6.3569, 20.0236",
        "5, 10, 18.7086, 81.2914",
        "43, 63, 55.3112, 79.4151",
        "112, 167, 59.3824, 74.1311",
        "139, 139, 97.3810, 100.0000"
    })
    void clopperPearsonPercents(int part, int whole, double low, double high) {
        var interval = ExactIntervals.clopperPearson(part, whole).times(100);
        assertThat(interval.low()).isCloseTo(low, within(1e-4));
        assertThat(interval.high()).isCloseTo(high, within(1e-4));
    }
}
