package papilio.oversight.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All indicators of the caller's sites as of a day.
 *
 * @param compared whether the caller sees all sites of the study: a study's rate beside the own one would tell of the
 *     others, so whoever sees some sites only gets their rates with intervals and nothing to compare them with
 * @param sites those with a base, in order of site
 */
public record IndicatorBoard(
        LocalDate day,
        Instant computedAt,
        boolean compared,
        List<SiteIndicator> sites,
        Map<String, Standing> standings) {
    public IndicatorBoard {
        sites = List.copyOf(sites);
        standings = Map.copyOf(standings);
    }

    public List<SiteIndicator> of(Indicator indicator) {
        return sites.stream().filter(one -> one.indicator() == indicator).toList();
    }

    /** By site, then indicator. */
    public Map<String, Map<Indicator, SiteIndicator>> bySite() {
        var all = new java.util.TreeMap<String, Map<Indicator, SiteIndicator>>();
        for (var one : sites)
            all.computeIfAbsent(one.site(), site -> new EnumMap<>(Indicator.class))
                    .put(one.indicator(), one);
        return all;
    }

    /** All sites together; empty where the caller does not see them all. */
    public Optional<Reading> study(Indicator indicator) {
        if (!compared) return Optional.empty();
        var sum = Reading.sum(of(indicator).stream().map(SiteIndicator::reading).toList());
        return sum.base() > 0 ? Optional.of(sum) : Optional.empty();
    }

    /** The limits around the study's value; null where there is nothing to compare with. */
    public @Nullable Funnel funnel(Indicator indicator) {
        if (!compared) return null;
        return Comparison.funnel(
                indicator, of(indicator).stream().map(SiteIndicator::reading).toList());
    }
}
