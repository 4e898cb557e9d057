package papilio.enrollment.forecast;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the target is reached, how sure that is, and what it was computed from. Rates are patients a day.
 *
 * @param wholeStudy whether target and counts are the study's, not those of some sites
 * @param shape of the rates over the sites; null where it was not estimated
 * @param rate of the same, in days
 * @param ratePerDay expected of all sites that enroll at the cut-off or later
 * @param plannedBy the day by which the target was to be reached
 * @param requiredPerDay what the rest needs until then; null where there is no such day or it has gone by
 * @param probabilityByPlannedDate 0 to 1
 * @param reach for 2.5, 10, 25, 50, 75, 90 and 97.5 %; empty where there is no forecast
 * @param fan from the cut-off by month ends
 * @param problem the key of a sentence, where there is no forecast
 * @param reachedOn the day on which the target was reached, where it was
 */
public record Forecast(
        String study,
        LocalDate cutoff,
        Instant computedAt,
        boolean wholeStudy,
        @Nullable Integer target,
        int enrolled,
        Method method,
        @Nullable Double shape,
        @Nullable Double rate,
        double ratePerDay,
        @Nullable LocalDate plannedBy,
        @Nullable Double requiredPerDay,
        @Nullable Double probabilityByPlannedDate,
        List<Reach> reach,
        @Nullable Screenings screenings,
        List<SiteForecast> sites,
        List<FanMonth> fan,
        @Nullable String problem,
        @Nullable LocalDate reachedOn) {

    public Forecast {
        reach = List.copyOf(reach);
        sites = List.copyOf(sites);
        fan = List.copyOf(fan);
    }

    /** Whether there is a forecast of a day still to come. */
    @JsonIgnore
    public boolean isThere() {
        return !reach.isEmpty();
    }

    /** Null where there is no forecast or the day is out of sight. */
    @JsonIgnore
    public @Nullable LocalDate medianDate() {
        return at(0.5);
    }

    /** The days between which the target is reached with 50, 80 or 95 %; null for an end that is out of sight. */
    public Band band(int percent) {
        var tail = (100 - percent) / 200.0;
        return new Band(at(tail), at(1 - tail));
    }

    private @Nullable LocalDate at(double probability) {
        return reach.stream()
                .filter(one -> Math.abs(one.probability() - probability) < 1e-9)
                .findFirst()
                .map(Reach::day)
                .orElse(null);
    }

    @JsonIgnore
    public @Nullable Integer remaining() {
        return target == null ? null : Math.max(0, target - enrolled);
    }

    /** From a day to a day. */
    public record Band(@Nullable LocalDate from, @Nullable LocalDate to) {}
}
