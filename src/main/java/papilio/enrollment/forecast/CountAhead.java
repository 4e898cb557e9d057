package papilio.enrollment.forecast;

import java.util.List;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * How many more are enrolled by a day, in closed form: negative binomial.
 *
 * <p>Source: Anisimov, Statistical modeling of clinical trials (recruitment and randomization), Communications in
 * Statistics – Theory and Methods 2011; 40:3684–3699. The expected count of all sites together, M = Σ mᵢ dᵢ with mᵢ the
 * mean of a site's rate and dᵢ its open days, has the variance V = Σ vᵢ dᵢ². Taken as gamma with the same mean and
 * variance (shape A = M²/V) it makes the count negative binomial, and P(count ≥ k) = I(M / (M + A); k, A) with the
 * regularized incomplete beta function I. Reaching r more by day t is a count of at least r by t, so that the time is
 * beta-prime distributed; where every site is open, T / B ~ beta-prime(r, A) with B = A / Σmᵢ, and E[T] = r B / (A − 1).
 *
 * @param mean M, patients
 * @param shape A; infinite where all rates are taken as known, and the count is Poisson
 */
record CountAhead(double mean, double shape) {
    static CountAhead after(double days, List<SiteAhead> sites) {
        var mean = 0.0;
        var variance = 0.0;
        for (var site : sites) {
            var open = site.openDays(days);
            mean += site.rate().mean() * open;
            variance += site.rate().variance() * open * open;
        }
        return new CountAhead(mean, variance == 0 ? Double.POSITIVE_INFINITY : mean * mean / variance);
    }

    /** Expected days to so many more, where every site is open from the first day on; infinite where A ≤ 1. */
    static double expectedDays(int more, List<SiteAhead> sites) {
        var day = after(1, sites);
        if (Double.isInfinite(day.shape)) return more / day.mean;
        return day.shape <= 1 ? Double.POSITIVE_INFINITY : more * day.shape / day.mean / (day.shape - 1);
    }

    double atLeast(int count) {
        if (count <= 0) return 1;
        if (mean == 0) return 0;
        if (shape > 1e7) return Gamma.regularizedGammaP(count, mean);
        return Beta.regularizedBeta(mean / (mean + shape), count, shape);
    }

    /** The smallest count that is not exceeded with this probability; not above the given most. */
    int quantile(double probability, int most) {
        var low = 0;
        var high = most;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (1 - atLeast(middle + 1) >= probability) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
