package papilio.oversight.indicator;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The whole study today: every indicator and every count of the standings, summed over the sites. */
public record Totals(Map<Indicator, Reading> indicators, Standing standing) {
    public Totals {
        indicators = Map.copyOf(indicators);
    }

    static Totals of(IndicatorCount.Counted counted) {
        var today = counted.indicators().stream()
                .map(SiteIndicator::asOf)
                .max(java.time.LocalDate::compareTo)
                .orElse(java.time.LocalDate.MIN);
        return of(
                counted.indicators().stream()
                        .filter(one -> one.asOf().equals(today))
                        .toList(),
                counted.standings());
    }

    public static Totals of(List<SiteIndicator> sites, Collection<Standing> standings) {
        var sums = new EnumMap<Indicator, Reading>(Indicator.class);
        for (var one : sites)
            sums.merge(one.indicator(), one.reading(), (sum, next) -> Reading.sum(List.of(sum, next)));
        return new Totals(
                sums,
                new Standing(
                        "",
                        sum(standings, Standing::screened),
                        sum(standings, Standing::failed),
                        sum(standings, Standing::enrolled),
                        sum(standings, Standing::overridden),
                        sum(standings, Standing::leftEarly),
                        sum(standings, Standing::lost),
                        sum(standings, Standing::visitsDue),
                        sum(standings, Standing::visitsMissed),
                        sum(standings, Standing::visitsUnrecorded),
                        null));
    }

    private static long sum(Collection<Standing> standings, ToLongFunction<Standing> count) {
        return standings.stream().mapToLong(count).sum();
    }
}
