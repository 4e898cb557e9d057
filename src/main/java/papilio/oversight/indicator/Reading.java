package papilio.oversight.indicator;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import papilio.figures.ExactIntervals;

/**
 * What was counted over its base: events over patient-years, or a part of a whole.
 *
 * @param base patient-years, or the whole; 0 where nothing was recorded that could tell
 */
public record Reading(long part, double base) {
    public static final Reading NOTHING = new Reading(0, 0);

    public static Reading sum(Collection<Reading> readings) {
        return new Reading(
                readings.stream().mapToLong(Reading::part).sum(),
                readings.stream().mapToDouble(Reading::base).sum());
    }

    /** Events per patient-year, or the share from 0 to 1; null where there is no base. */
    public @Nullable Double value() {
        return base > 0 ? part / base : null;
    }

    /** The exact 95 % interval of the value: Poisson for a rate, Clopper–Pearson for a share; null where there is no base. */
    public ExactIntervals.@Nullable Interval interval(Indicator indicator) {
        if (base <= 0) return null;
        return indicator.isRate()
                ? ExactIntervals.poisson((int) part).times(1 / base)
                : ExactIntervals.clopperPearson((int) part, (int) base);
    }
}
