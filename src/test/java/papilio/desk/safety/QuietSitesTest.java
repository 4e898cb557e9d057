package papilio.desk.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import papilio.oversight.indicator.Indicator;
import papilio.oversight.indicator.IndicatorState;
import papilio.oversight.indicator.Reading;
import papilio.oversight.indicator.SiteIndicator;

/** A site is held against all others together, with the exact interval of the domain's vectors. */
class QuietSitesTest {
    @Test
    void aSiteWhoseWholeIntervalLiesUnderTheOthersRateIsMarked() {
        var lines = QuietSites.of(List.of(site("01", 0, 50), site("02", 5, 120.5), site("03", 120, 100)));

        var quiet = lines.getFirst();
        assertThat(quiet.high95()).isCloseTo(7.3778, within(1e-4));
        assertThat(quiet.others()).isCloseTo(125 / 220.5 * 100, within(1e-9));
        assertThat(quiet.expected()).isCloseTo(125 / 220.5 * 50, within(1e-9));
        assertThat(lines).extracting(QuietSites.Line::fewer).containsExactly(true, true, false);
        assertThat(lines.get(1).low95()).isCloseTo(1.3473, within(1e-4));
    }

    @Test
    void aSiteAloneOrWithoutExposureIsNotJudged() {
        assertThat(QuietSites.of(List.of(site("01", 0, 50)))).isEmpty();
        assertThat(QuietSites.of(List.of(site("01", 0, 0), site("02", 3, 10)))).isEmpty();
    }

    @Test
    void littleExposureMarksNobody() {
        assertThat(QuietSites.of(List.of(site("01", 0, 1), site("02", 100, 100)))
                        .getFirst()
                        .fewer())
                .isFalse();
    }

    private static SiteIndicator site(String code, long events, double years) {
        return new SiteIndicator(
                code,
                LocalDate.parse("2026-06-30"),
                Indicator.ADVERSE_EVENTS,
                new Reading(events, years),
                IndicatorState.WITHIN,
                0);
    }
}
