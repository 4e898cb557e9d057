package papilio.enrollment.forecast;

import org.hipparchus.special.Gamma;

/**
 * How many screenings the rest of the enrollment still takes: beta-binomial. With E enrolled and F not enrolled of
 * those decided, the share of failures is Beta(1 + F, 1 + E) (a uniform prior), and the failures k among the
 * screenings until r more are enrolled follow the beta-negative-binomial distribution,
 *
 * <pre>P(k) = C(k + r − 1, k) · B(1 + E + r, 1 + F + k) / B(1 + E, 1 + F)</pre>
 *
 * (Johnson, Kemp and Kotz, Univariate Discrete Distributions, section 6.2.3), summed up term by term.
 *
 * @param failureShare mean share of screenings that do not lead to enrollment, 0 to 1
 * @param median screenings to come to a decision, those under way included
 * @param low80 lower end of the 80 % interval
 * @param high80 its upper end
 * @param underWay how many are in screening at the cut-off
 */
public record Screenings(double failureShare, int median, int low80, int high80, int underWay) {
    private static final int MOST = 1_000_000;

    /** Scales both counts so that the share has the given mean and the evidence stays the same. */
    static Screenings needed(int more, int enrolled, int failed, int underWay) {
        return needed(more, 1.0 + enrolled, 1.0 + failed, underWay);
    }

    static Screenings atShare(int more, double share, double evidence, int underWay) {
        return needed(more, (1 - share) * evidence, share * evidence, underWay);
    }

    private static Screenings needed(int more, double successes, double failures, int underWay) {
        var share = failures / (successes + failures);
        if (more <= 0) return new Screenings(share, 0, 0, 0, underWay);
        var ends = quantiles(more, successes, failures, 0.1, 0.5, 0.9);
        return new Screenings(share, more + ends[1], more + ends[0], more + ends[2], underWay);
    }

    private static int[] quantiles(int more, double successes, double failures, double... probabilities) {
        var found = new int[probabilities.length];
        var term = Math.exp(logBeta(successes + more, failures) - logBeta(successes, failures));
        var sum = term;
        var next = 0;
        for (var k = 0; next < found.length; k++) {
            while (next < found.length && (sum >= probabilities[next] || k >= MOST)) found[next++] = k;
            term *= (more + (double) k) * (failures + k) / ((k + 1.0) * (successes + more + failures + k));
            sum += term;
        }
        return found;
    }

    private static double logBeta(double a, double b) {
        return Gamma.logGamma(a) + Gamma.logGamma(b) - Gamma.logGamma(a + b);
    }
}
