package papilio.exchange.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import papilio.access.May;
import papilio.enrollment.forecast.ForecastService;

/** When the caller's sites reach their target, and how good such forecasts were. */
@RestController
@RequestMapping("/api/v1/studies/{study}/forecast")
@PreAuthorize(May.READ_CLINICAL)
class ForecastController {
    private final ForecastService forecasts;

    ForecastController(ForecastService forecasts) {
        this.forecasts = forecasts;
    }

    @GetMapping
    ForecastBody forecast(
            @PathVariable String study,
            @RequestParam(required = false) @Nullable String cutoff,
            @RequestParam(required = false) @Nullable String target,
            Locale locale) {
        var found = forecasts.at(study, CutoffParameter.read(cutoff), TargetParameter.read(target));
        return ForecastBody.of(found, locale);
    }

    @GetMapping("/backtest")
    BackTestBody backTest(@PathVariable String study, @RequestParam(required = false) @Nullable String target) {
        return BackTestBody.of(forecasts.backTest(study, TargetParameter.read(target)));
    }
}
