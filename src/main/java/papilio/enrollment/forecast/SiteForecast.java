package papilio.enrollment.forecast;

import org.jspecify.annotations.Nullable;

/**
 * A site's part.
 *
 * @param openDays up to the cut-off
 * @param ratePerDay mean of what is known of its rate; 0 where it does not enroll
 * @param low80 lower end of the 80 % interval of the rate, patients a day
 * @param shares of what is enrolled, and of what is expected from now on
 */
public record SiteForecast(
        String code,
        int enrolled,
        long openDays,
        boolean enrolls,
        double ratePerDay,
        @Nullable Double low80,
        @Nullable Double high80,
        Shares shares) {

    /** In percent; null where there is nothing to have a part of. */
    public record Shares(
            @Nullable Double ofEnrolled,
            @Nullable Double ofRate,
            @Nullable Double screenFailures) {}
}
