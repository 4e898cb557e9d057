package papilio.enrollment.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * Days until so many more are enrolled, by drawing: on each path every site gets a rate, their sum is a step function
 * of time (sites open, pause and close), and the time of the r-th patient is where its integral reaches a draw from
 * Gamma(r, 1). Seeded: equal sites give equal paths, on every machine.
 */
final class Simulation {
    static final int PATHS = 10_000;
    static final long SEED = 20_070_831L;

    private static final long PATIENTS = 1;
    private static final double NOTHING = 1e-12;

    private final List<SiteAhead> sites;
    private final double[] turns;
    private final int[][] begins;
    private final int[][] ends;

    Simulation(List<SiteAhead> sites) {
        this.sites = sites;
        this.turns = sites.stream()
                .flatMap(site -> site.spans().stream())
                .flatMapToDouble(span -> java.util.stream.DoubleStream.of(span.from(), span.to()))
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
        this.begins = places(true);
        this.ends = places(false);
    }

    /** Sorted; infinite on paths that never get there. */
    double[] daysTo(int more) {
        var days = new double[PATHS];
        var draws = new Draws();
        var change = new double[turns.length + 1];
        var streams = sites.stream()
                .mapToLong(site -> 2L + site.code().hashCode() * 31L)
                .toArray();
        for (var path = 0; path < PATHS; path++) {
            Arrays.fill(change, 0);
            for (var site = 0; site < streams.length; site++) {
                var rate = sites.get(site).rate().draw(draws.at(SEED, streams[site], path));
                for (var turn : begins[site]) change[turn] += rate;
                for (var turn : ends[site]) change[turn] -= rate;
            }
            days[path] = reached(draws.at(SEED, PATIENTS, path).gamma(more), change);
        }
        Arrays.sort(days);
        return days;
    }

    /** Where the sum of the rates, added up over time, comes to this much. */
    private double reached(double needed, double[] change) {
        var rate = 0.0;
        var left = needed;
        for (var turn = 0; turn < turns.length; turn++) {
            rate += change[turn];
            if (rate < NOTHING) continue;
            var lasts = turn + 1 < turns.length ? turns[turn + 1] - turns[turn] : Double.POSITIVE_INFINITY;
            if (rate * lasts >= left) return turns[turn] + left / rate;
            left -= rate * lasts;
        }
        return Double.POSITIVE_INFINITY;
    }

    /** For each site, at which turns its spans begin or end; an end that never comes stands behind the last. */
    private int[][] places(boolean beginning) {
        return sites.stream()
                .map(site -> site.spans().stream()
                        .mapToDouble(span -> beginning ? span.from() : span.to())
                        .mapToInt(day -> Double.isFinite(day) ? Arrays.binarySearch(turns, day) : turns.length)
                        .toArray())
                .toArray(int[][]::new);
    }
}
