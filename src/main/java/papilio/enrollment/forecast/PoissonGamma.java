package papilio.enrollment.forecast;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * How the rates of a study's sites are spread: a gamma distribution with this shape and rate, in days.
 *
 * <p>Source: Anisimov and Fedorov, Modelling, prediction and adaptive adjustment of recruitment in multicentre trials,
 * Statistics in Medicine 2007; 26:4958–4975. A site enrolls n patients in τ open days as a Poisson process with a rate
 * λ of its own, and λ ~ Gamma(α, β) over the sites. With λ integrated out, the log-likelihood of the counts is, up to a
 * constant,
 *
 * <pre>ℓ(α, β) = Σᵢ [ ln Γ(α + nᵢ) − ln Γ(α) + α ln(β / (β + τᵢ)) + nᵢ ln(τᵢ / (β + τᵢ)) ]</pre>
 *
 * and what is known of a site's rate afterwards is Gamma(α + nᵢ, β + τᵢ). The maximum is sought along the profile: for
 * an α the best β is the one zero of Σᵢ [ α/β − (α + nᵢ)/(β + τᵢ) ]. Where ℓ only rises with α (sites no more unlike
 * than chance) it has no maximum, and the model's limit is the Poisson process with the pooled rate Σnᵢ/Στᵢ.
 *
 * @param shape α
 * @param rate β, in days
 */
record PoissonGamma(double shape, double rate) {
    private static final double LEAST = Math.log(1e-3);
    private static final double MOST = Math.log(1e5);
    private static final int STEPS = 48;

    /** What a site did: so many enrolled in so many open days. */
    record Seen(int enrolled, double openDays) {}

    /** The most likely spread; empty where there is none, so that the limit has to serve. */
    static Optional<PoissonGamma> fit(List<Seen> seen) {
        var sites = seen.stream().filter(site -> site.openDays() > 0).toList();
        if (sites.stream().mapToInt(Seen::enrolled).sum() == 0) return Optional.empty();
        var likelihood = new Likelihood(sites);
        var best = best(likelihood::profile);
        if (best >= MOST || likelihood.profile(best) <= likelihood.limit() + 1e-9) return Optional.empty();
        return Optional.of(new PoissonGamma(Math.exp(best), likelihood.rate(Math.exp(best))));
    }

    SiteRate prior() {
        return SiteRate.gamma(shape, rate);
    }

    SiteRate posterior(int enrolled, double openDays) {
        return SiteRate.gamma(shape + enrolled, rate + openDays);
    }

    /** The logarithm of the best α: the highest of some steps, then closer by golden section. */
    private static double best(DoubleUnaryOperator profile) {
        var width = (MOST - LEAST) / STEPS;
        var top = LEAST;
        var height = profile.applyAsDouble(LEAST);
        for (var step = 1; step <= STEPS; step++) {
            var here = profile.applyAsDouble(LEAST + step * width);
            if (here <= height) continue;
            height = here;
            top = LEAST + step * width;
        }
        if (top >= MOST - width / 2) return MOST;
        return golden(profile, top - width, top + width);
    }

    private static double golden(DoubleUnaryOperator profile, double from, double to) {
        var section = (Math.sqrt(5) - 1) / 2;
        while (to - from > 1e-9) {
            var lower = to - section * (to - from);
            var upper = from + section * (to - from);
            if (profile.applyAsDouble(lower) < profile.applyAsDouble(upper)) from = lower;
            else to = upper;
        }
        return (from + to) / 2;
    }

    /** ℓ of some sites; ln Γ(α + n) − ln Γ(α) as a sum of logarithms, which keeps its digits where α is large. */
    private static final class Likelihood {
        private final List<Seen> sites;
        private final int[] sitesWithMore;

        Likelihood(List<Seen> sites) {
            this.sites = sites;
            this.sitesWithMore =
                    new int[sites.stream().mapToInt(Seen::enrolled).max().orElse(0)];
            for (var site : sites) for (var k = 0; k < site.enrolled(); k++) sitesWithMore[k]++;
        }

        double profile(double logShape) {
            var shape = Math.exp(logShape);
            var rate = rate(shape);
            var sum = 0.0;
            for (var k = 0; k < sitesWithMore.length; k++) sum += sitesWithMore[k] * Math.log((shape + k) / rate);
            for (var site : sites)
                sum += site.enrolled() * Math.log(site.openDays())
                        - (shape + site.enrolled()) * Math.log1p(site.openDays() / rate);
            return sum;
        }

        /** ℓ where α and β grow without end and α/β is the pooled rate. */
        double limit() {
            var patients = sites.stream().mapToInt(Seen::enrolled).sum();
            var days = sites.stream().mapToDouble(Seen::openDays).sum();
            var sum = -(double) patients;
            for (var site : sites)
                if (site.enrolled() > 0) sum += site.enrolled() * Math.log(site.openDays() * patients / days);
            return sum;
        }

        /** The best β for an α, by halving: what is left of the sum times β falls all the way. */
        double rate(double shape) {
            var low = -20.0;
            var high = 40.0;
            while (high - low > 1e-11) {
                var middle = (low + high) / 2;
                if (slope(shape, Math.exp(middle)) > 0) low = middle;
                else high = middle;
            }
            return Math.exp((low + high) / 2);
        }

        private double slope(double shape, double rate) {
            var sum = 0.0;
            for (var site : sites) sum += shape - (shape + site.enrolled()) / (1 + site.openDays() / rate);
            return sum;
        }
    }
}
