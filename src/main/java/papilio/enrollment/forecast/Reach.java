package papilio.enrollment.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when the target is reached with a probability.
 *
 * @param probability 0 to 1
 * @param days after the cut-off; null where it is never, or not within a hundred years
 * @param day the cut-off plus these days, rounded up
 */
public record Reach(
        double probability, @Nullable Double days, @Nullable LocalDate day) {
    private static final double FURTHEST = 36_525;

    static Reach of(double probability, double[] sortedDays, LocalDate cutoff) {
        var days = quantile(sortedDays, probability);
        return days > FURTHEST
                ? new Reach(probability, null, null)
                : new Reach(probability, days, cutoff.plusDays((long) Math.ceil(days)));
    }

    /** Between the two nearest of the sorted values, in proportion. */
    private static double quantile(double[] sorted, double probability) {
        var place = probability * (sorted.length - 1);
        var below = sorted[(int) place];
        var above = sorted[Math.min(sorted.length - 1, (int) place + 1)];
        var part = place - (int) place;
        return part == 0 || below == above ? below : below + part * (above - below);
    }
}
