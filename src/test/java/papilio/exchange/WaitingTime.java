package papilio.exchange;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Gamma;

/**
 * The days until r more patients are enrolled, once more and by another way than the portal's: the counts of the sites by a
 * day ahead are negative binomial, and their sum is folded together exactly instead of being drawn.
 */
final class WaitingTime {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final int[] enrolled;
    private final double[] openDays;
    final double shape;
    final double rate;

    /** Shape and rate of the greatest likelihood, by two searches of the golden section, one inside the other. */
    WaitingTime(int[] enrolled, double[] openDays) {
        this.enrolled = enrolled;
        this.openDays = openDays;
        var logShape = highest(-3, 13, log -> likelihood(log, bestLogRate(log)));
        shape = Math.exp(logShape);
        rate = Math.exp(bestLogRate(logShape));
    }

    /** With that probability the target is reached after no more days than this. */
    double days(int more, double probability) {
        var low = 0.0;
        var high = 100_000.0;
        while (high - low > 1e-6) {
            var middle = (low + high) / 2;
            if (reached(more, middle) < probability) low = middle;
            else high = middle;
        }
        return high;
    }

    private double reached(int more, double days) {
        var all = new double[more];
        all[0] = 1;
        for (var site = 0; site < enrolled.length; site++) all = folded(all, counts(site, days, more));
        return 1 - Arrays.stream(all).sum();
    }

    private double[] counts(int site, double days, int more) {
        var size = shape + enrolled[site];
        var chance = days / (rate + openDays[site] + days);
        var counts = new double[more];
        for (var count = 0; count < more; count++)
            counts[count] = Math.exp(Gamma.logGamma(size + count)
                    - Gamma.logGamma(size)
                    - Gamma.logGamma(count + 1.0)
                    + size * Math.log1p(-chance)
                    + count * Math.log(chance));
        return counts;
    }

    private static double[] folded(double[] one, double[] other) {
        var sum = new double[one.length];
        for (var i = 0; i < one.length; i++) for (var j = 0; i + j < one.length; j++) sum[i + j] += one[i] * other[j];
        return sum;
    }

    private double bestLogRate(double logShape) {
        return highest(-8, 22, log -> likelihood(logShape, log));
    }

    private double likelihood(double logShape, double logRate) {
        var a = Math.exp(logShape);
        var b = Math.exp(logRate);
        var sum = 0.0;
        for (var site = 0; site < enrolled.length; site++)
            sum += Gamma.logGamma(a + enrolled[site])
                    - Gamma.logGamma(a)
                    - a * Math.log1p(openDays[site] / b)
                    - enrolled[site] * Math.log(b + openDays[site]);
        return sum;
    }

    private static double highest(double from, double to, DoubleUnaryOperator of) {
        var low = from;
        var high = to;
        while (high - low > 1e-9) {
            var left = high - GOLDEN * (high - low);
            var right = low + GOLDEN * (high - low);
            if (of.applyAsDouble(left) < of.applyAsDouble(right)) low = left;
            else high = right;
        }
        return (low + high) / 2;
    }
}
