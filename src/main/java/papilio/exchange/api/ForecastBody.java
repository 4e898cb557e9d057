package papilio.exchange.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.forecast.FanMonth;
import papilio.enrollment.forecast.Forecast;
import papilio.enrollment.forecast.Method;
import papilio.enrollment.forecast.Reach;
import papilio.enrollment.forecast.Screenings;
import papilio.enrollment.forecast.SiteForecast;

/** A forecast under the names of the contract; problem is a sentence in the language of the request. */
record ForecastBody(
        String study,
        LocalDate cutoff,
        Instant computedAt,
        @Nullable Integer target,
        int enrolled,
        @Nullable Integer remaining,
        Method method,
        @Nullable LocalDate medianDate,
        Map<String, List<@Nullable LocalDate>> bands,
        Map<String, @Nullable Double> daysToTarget,
        @Nullable LocalDate plannedDate,
        @Nullable Double probabilityByPlannedDate,
        double ratePerDay,
        @Nullable Double requiredRatePerDay,
        @Nullable Double shape,
        @Nullable Double rate,
        @Nullable Screenings screenings,
        List<SiteForecast> perSite,
        List<FanMonth> fan,
        @Nullable LocalDate reachedOn,
        @Nullable String problem) {

    static ForecastBody of(Forecast forecast, Locale locale) {
        return new ForecastBody(
                forecast.study(),
                forecast.cutoff(),
                forecast.computedAt(),
                forecast.target(),
                forecast.enrolled(),
                forecast.remaining(),
                forecast.method(),
                forecast.medianDate(),
                bands(forecast),
                days(forecast.reach()),
                forecast.plannedBy(),
                forecast.probabilityByPlannedDate(),
                forecast.ratePerDay(),
                forecast.requiredPerDay(),
                forecast.shape(),
                forecast.rate(),
                forecast.screenings(),
                forecast.sites(),
                forecast.fan(),
                forecast.reachedOn(),
                problem(forecast, locale));
    }

    private static Map<String, List<@Nullable LocalDate>> bands(Forecast forecast) {
        var bands = new LinkedHashMap<String, List<@Nullable LocalDate>>();
        if (!forecast.isThere()) return bands;
        for (var percent : List.of(50, 80, 95)) {
            var ends = new ArrayList<@Nullable LocalDate>();
            ends.add(forecast.band(percent).from());
            ends.add(forecast.band(percent).to());
            bands.put(String.valueOf(percent), ends);
        }
        return bands;
    }

    private static Map<String, @Nullable Double> days(List<Reach> reach) {
        var days = new LinkedHashMap<String, @Nullable Double>();
        for (var one : reach) days.put(percent(one.probability()), one.days());
        return days;
    }

    private static String percent(double probability) {
        var tenths = Math.round(probability * 1000);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    private static @Nullable String problem(Forecast forecast, Locale locale) {
        var key = forecast.problem();
        if (key == null) return null;
        return ApiWords.sentence(locale, key, String.valueOf(forecast.target()), String.valueOf(forecast.reachedOn()));
    }
}
