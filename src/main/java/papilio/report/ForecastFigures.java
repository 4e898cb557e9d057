package papilio.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.forecast.BackTest;
import papilio.enrollment.forecast.FanMonth;
import papilio.enrollment.forecast.Forecast;

/**
 * The forecast as a report freezes it: everything but the moment at which it was computed, so that equal data freeze to
 * equal texts.
 *
 * @param probability of reaching the target by the planned date, 0 to 1
 * @param problem the key of a sentence, where there is no forecast
 * @param backTest null where the cut-off lies in the past, of which it would know too much, or there was nothing to test
 */
public record ForecastFigures(
        String method,
        @Nullable LocalDate median,
        Band band50,
        Band band80,
        Band band95,
        @Nullable Double probability,
        @Nullable LocalDate plannedBy,
        double ratePerDay,
        @Nullable Double shape,
        @Nullable Double rate,
        List<FanMonth> fan,
        @Nullable String problem,
        @Nullable Integer target,
        @Nullable LocalDate reachedOn,
        @Nullable Tested backTest) {
    public ForecastFigures {
        fan = List.copyOf(fan);
    }

    /** From a day to a day; null for an end that is out of sight. */
    public record Band(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /**
     * How good past forecasts were.
     *
     * @param days whether the error is in days (positive: too late), else in patients (positive: too many)
     */
    public record Tested(
            int inside80,
            int months,
            boolean days,
            @Nullable Double error) {
        static @Nullable Tested of(BackTest test) {
            if (test.months().isEmpty()) return null;
            return new Tested(test.inside(80), test.months().size(), test.reachedOn() != null, test.bias());
        }
    }

    static ForecastFigures of(Forecast forecast, @Nullable Tested backTest) {
        return new ForecastFigures(
                forecast.method().name(),
                forecast.medianDate(),
                band(forecast, 50),
                band(forecast, 80),
                band(forecast, 95),
                forecast.probabilityByPlannedDate(),
                forecast.plannedBy(),
                forecast.ratePerDay(),
                forecast.shape(),
                forecast.rate(),
                forecast.fan(),
                forecast.problem(),
                forecast.target(),
                forecast.reachedOn(),
                backTest);
    }

    private static Band band(Forecast forecast, int percent) {
        var band = forecast.band(percent);
        return new Band(band.from(), band.to());
    }
}
