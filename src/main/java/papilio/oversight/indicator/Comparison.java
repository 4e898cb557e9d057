package papilio.oversight.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects what was counted at all sites of a study at several days, and compares each site with the study. */
final class Comparison {
    private final List<LocalDate> days;
    private final Map<Indicator, Map<LocalDate, Map<String, Reading>>> readings = new EnumMap<>(Indicator.class);

    /** @param days today first, then the ends of the months before, newest first */
    Comparison(List<LocalDate> days) {
        this.days = days;
    }

    /** Adds to what is there of the same site, day and indicator. */
    void add(String site, LocalDate day, Indicator indicator, long part, double base) {
        readings.computeIfAbsent(indicator, some -> new HashMap<>())
                .computeIfAbsent(day, some -> new TreeMap<>())
                .merge(site, new Reading(part, base), (one, other) -> Reading.sum(List.of(one, other)));
    }

    Reading reading(String site, LocalDate day, Indicator indicator) {
        return readings.getOrDefault(indicator, Map.of())
                .getOrDefault(day, Map.of())
                .getOrDefault(site, Reading.NOTHING);
    }

    /** Of every site with a base; newest day first, so that a row of months can be told. */
    List<SiteIndicator> compared() {
        var found = new ArrayList<SiteIndicator>();
        readings.forEach((indicator, byDay) -> {
            var before = new HashMap<String, SiteIndicator>();
            for (var day : days.reversed()) {
                var sites = byDay.getOrDefault(day, Map.of());
                var funnel = funnel(indicator, sites.values());
                var now = new HashMap<String, SiteIndicator>();
                sites.forEach((site, reading) -> {
                    if (reading.base() > 0)
                        now.put(site, next(site, day, indicator, reading, funnel, before.get(site)));
                });
                found.addAll(now.values());
                before.clear();
                before.putAll(now);
            }
        });
        return found;
    }

    /** Null where fewer sites than it takes have anything. */
    static @Nullable Funnel funnel(Indicator indicator, Collection<Reading> readings) {
        var some = readings.stream().filter(one -> one.base() > 0).toList();
        return some.size() < IndicatorState.SITES_ENOUGH ? null : Funnel.around(indicator, Reading.sum(some));
    }

    private static SiteIndicator next(
            String site,
            LocalDate day,
            Indicator indicator,
            Reading reading,
            @Nullable Funnel funnel,
            @Nullable SiteIndicator before) {
        var state = IndicatorState.of(reading, funnel);
        var beyond = state.isHigh() || state.isLow();
        var row = beyond ? 1 + rowOnSameSide(state, before) : 0;
        return new SiteIndicator(site, day, indicator, reading, state, row);
    }

    private static int rowOnSameSide(IndicatorState state, @Nullable SiteIndicator before) {
        return before == null || before.state().isHigh() != state.isHigh() ? 0 : before.monthsInRow();
    }
}
