package papilio.enrollment.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of a forecast what fits in a sentence and a small picture.
 *
 * @param median the day by which the target is reached with 50 %; null where there is no forecast or it is out of sight
 * @param from with 10 %
 * @param to with 90 %; null: out of sight
 * @param fan the cumulative count by month to come; empty where there is no forecast
 */
public record ForecastHeadline(
        LocalDate cutoff,
        Instant computedAt,
        @Nullable Integer target,
        @Nullable LocalDate median,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<FanMonth> fan) {
    public ForecastHeadline {
        fan = List.copyOf(fan);
    }

    static ForecastHeadline of(Forecast forecast) {
        var band = forecast.band(80);
        return new ForecastHeadline(
                forecast.cutoff(),
                forecast.computedAt(),
                forecast.target(),
                forecast.medianDate(),
                band.from(),
                band.to(),
                forecast.fan());
    }
}
