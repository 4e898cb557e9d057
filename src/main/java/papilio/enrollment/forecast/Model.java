package papilio.enrollment.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each site's rate, and how it became known.
 *
 * @param spread shape and rate over the sites; null where they were not estimated
 * @param problem the key of the sentence that says why there is no forecast; null where there is one
 */
record Model(
        Method method,
        @Nullable PoissonGamma spread,
        List<SiteAhead> sites,
        @Nullable String problem) {
    private static final int FEWEST_SITES = 3;
    private static final int FEWEST_PATIENTS = 5;

    static Model of(ForecastInputs inputs) {
        if (inputs.target() == null) return none("enrollment.forecast.none.target");
        var seen = inputs.sites().stream()
                .filter(site -> site.openDays() > 0)
                .map(site -> new PoissonGamma.Seen(site.enrolled(), site.openDays()))
                .toList();
        var patients = seen.stream().mapToInt(PoissonGamma.Seen::enrolled).sum();
        if (seen.size() < FEWEST_SITES || patients < FEWEST_PATIENTS) return planned(inputs);
        return PoissonGamma.fit(seen)
                .map(spread -> estimated(inputs, spread))
                .orElseGet(() -> pooled(inputs, pooledRate(seen)));
    }

    /** The same with shape and rate given, as for a question that holds them fixed. */
    static Model estimated(ForecastInputs inputs, PoissonGamma spread) {
        var sites = ahead(inputs, site -> Optional.of(spread.posterior(site.enrolled(), site.openDays())));
        return sites.isEmpty()
                ? none("enrollment.forecast.none.sites")
                : new Model(Method.POISSON_GAMMA, spread, sites, null);
    }

    private static Model pooled(ForecastInputs inputs, double perDay) {
        var sites = ahead(inputs, site -> Optional.of(SiteRate.known(perDay)));
        return sites.isEmpty() ? none("enrollment.forecast.none.sites") : new Model(Method.POISSON, null, sites, null);
    }

    private static double pooledRate(List<PoissonGamma.Seen> seen) {
        return seen.stream().mapToInt(PoissonGamma.Seen::enrolled).sum()
                / seen.stream().mapToDouble(PoissonGamma.Seen::openDays).sum();
    }

    private static Model planned(ForecastInputs inputs) {
        var enrolling =
                inputs.sites().stream().filter(site -> site.startsIn() != null).count();
        if (enrolling == 0) return none("enrollment.forecast.none.sites");
        var sites = ahead(inputs, site -> plannedRate(inputs, site));
        return sites.size() < enrolling
                ? none("enrollment.forecast.none.rate")
                : new Model(Method.PRIOR, null, sites, null);
    }

    /** Shape 1 about the site's planned rate, else about its part of the study's plan. */
    static Optional<SiteRate> plannedRate(ForecastInputs inputs, SiteInput site) {
        var own = site.plannedPerDay();
        if (own != null && own > 0) return Optional.of(new SiteRate(own, 1));
        return sharedRate(inputs).map(perDay -> new SiteRate(perDay, 1));
    }

    private static Optional<Double> sharedRate(ForecastInputs inputs) {
        var days = inputs.plannedDays();
        var target = inputs.target();
        if (days == null || target == null || inputs.sites().isEmpty()) return Optional.empty();
        return Optional.of((double) target / days / inputs.sites().size());
    }

    private static List<SiteAhead> ahead(
            ForecastInputs inputs, java.util.function.Function<SiteInput, Optional<SiteRate>> rate) {
        var sites = new ArrayList<SiteAhead>();
        for (var site : inputs.sites()) {
            var starts = site.startsIn();
            if (starts == null) continue;
            rate.apply(site)
                    .ifPresent(known -> sites.add(
                            new SiteAhead(site.code(), known, List.of(new Span(starts, Double.POSITIVE_INFINITY)))));
        }
        return sites;
    }

    private static Model none(String problem) {
        return new Model(Method.NONE, null, List.of(), problem);
    }

    Model with(List<SiteAhead> changed) {
        return new Model(method, spread, List.copyOf(changed), problem);
    }

    double perDay() {
        return sites.stream().mapToDouble(site -> site.rate().mean()).sum();
    }

    /** A rate for a site of which nothing is known but that it is one of these. */
    Optional<SiteRate> usual() {
        if (spread != null) return Optional.of(spread.prior());
        if (sites.isEmpty()) return Optional.empty();
        var shape = method == Method.POISSON ? Double.POSITIVE_INFINITY : 1;
        return Optional.of(new SiteRate(perDay() / sites.size(), shape));
    }
}
