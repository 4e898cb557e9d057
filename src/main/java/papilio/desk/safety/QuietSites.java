package papilio.desk.safety;

import java.util.List;
import papilio.figures.ExactIntervals;
import papilio.oversight.indicator.Reading;
import papilio.oversight.indicator.SiteIndicator;

/**
 * Whether sites report fewer events than their exposure lets expect: the exact 95 % Poisson interval of a site's rate lies
 * under the rate of all other sites together. Rates are per 100 patient-years.
 */
final class QuietSites {
    private QuietSites() {}

    /** @param expected what the rate of the other sites would give in the site's exposure */
    record Line(
            String site,
            long events,
            double years,
            double rate,
            double low95,
            double high95,
            double others,
            double expected) {
        boolean fewer() {
            return high95 < others;
        }
    }

    /** @param sites one indicator, all sites; nothing without exposure elsewhere to compare with */
    static List<Line> of(List<SiteIndicator> sites) {
        var all = Reading.sum(sites.stream().map(SiteIndicator::reading).toList());
        return sites.stream()
                .filter(one ->
                        one.reading().base() > 0 && all.base() > one.reading().base())
                .map(one -> line(one.site(), one.reading(), all))
                .toList();
    }

    private static Line line(String site, Reading own, Reading all) {
        var others = (all.part() - own.part()) / (all.base() - own.base()) * 100;
        var interval = ExactIntervals.poisson((int) own.part()).times(100 / own.base());
        return new Line(
                site,
                own.part(),
                own.base(),
                own.part() / own.base() * 100,
                interval.low(),
                interval.high(),
                others,
                others * own.base() / 100);
    }
}
