package papilio.oversight.indicator;

import java.util.function.IntToDoubleFunction;
import java.util.function.ToIntFunction;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;

/**
 * Control limits around the study's value: how far a site with a given base may lie from it by chance. Exact quantiles of
 * the Poisson or binomial distribution, interpolated as in D. J. Spiegelhalter, "Funnel plots for comparing institutional
 * performance", Statistics in Medicine 2005; 24: 1185–1202, appendix A.1: the limit is (r − a) / base, where r is the
 * smallest count with P(X ≤ r) ≥ p and a = (P(X ≤ r) − p) / P(X = r). No allowance for over-dispersion is made.
 *
 * @param centre the study's events per patient-year, or its share from 0 to 1
 */
public record Funnel(boolean rate, double centre) {
    /** Tails of the 95 % and the 99.8 % limits. */
    public static final double INNER = 0.025;

    public static final double OUTER = 0.001;

    public static Funnel around(Indicator indicator, Reading study) {
        var centre = study.value();
        return new Funnel(indicator.isRate(), centre == null ? 0 : centre);
    }

    public double upper(double base, double tail) {
        return limit(base, 1 - tail);
    }

    public double lower(double base, double tail) {
        return limit(base, tail);
    }

    /** What a site with this base is expected to count. */
    public double expected(double base) {
        return centre * base;
    }

    private double limit(double base, double p) {
        if (centre <= 0 || base <= 0) return 0;
        if (rate) {
            var counts = new PoissonDistribution(centre * base);
            return limit(base, p, counts::inverseCumulativeProbability, counts::cumulativeProbability);
        }
        if (centre >= 1) return 1;
        var counts = new BinomialDistribution((int) Math.round(base), centre);
        return limit(base, p, counts::inverseCumulativeProbability, counts::cumulativeProbability);
    }

    private static double limit(double base, double p, ToIntFunction<Double> inverse, IntToDoubleFunction cumulative) {
        var count = inverse.applyAsInt(p);
        var upTo = cumulative.applyAsDouble(count);
        var here = upTo - (count == 0 ? 0 : cumulative.applyAsDouble(count - 1));
        var over = here <= 0 ? 0 : (upTo - p) / here;
        return Math.max(0, (count - over) / base);
    }
}
