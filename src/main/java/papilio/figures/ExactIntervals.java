package papilio.figures;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/** Exact 95 % intervals: Poisson for a count, Clopper–Pearson for a part of a whole. */
public final class ExactIntervals {
    private static final double TAIL = 0.025;

    private ExactIntervals() {}

    public record Interval(double low, double high) {
        public Interval times(double factor) {
            return new Interval(low * factor, high * factor);
        }
    }

    /** For the expected number of events where so many were seen. */
    public static Interval poisson(int events) {
        var low = events == 0 ? 0 : new ChiSquaredDistribution(2.0 * events).inverseCumulativeProbability(TAIL) / 2;
        var high = new ChiSquaredDistribution(2.0 * events + 2).inverseCumulativeProbability(1 - TAIL) / 2;
        return new Interval(low, high);
    }

    /** For the proportion (0 to 1) where so many of so many were seen. */
    public static Interval clopperPearson(int part, int whole) {
        var low = part == 0 ? 0 : new BetaDistribution(part, whole - part + 1.0).inverseCumulativeProbability(TAIL);
        var high = part == whole
                ? 1
                : new BetaDistribution(part + 1.0, whole - part).inverseCumulativeProbability(1 - TAIL);
        return new Interval(low, high);
    }
}
