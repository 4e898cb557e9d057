package papilio.exchange.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.forecast.BackTest;

/** The forecasts of past month ends against what came, with the counts of the bands. */
record BackTestBody(
        String study,
        Instant computedAt,
        @Nullable Integer target,
        @Nullable LocalDate reachedOn,
        Map<String, Integer> inside,
        @Nullable Double bias,
        List<BackTest.Month> months) {

    static BackTestBody of(BackTest test) {
        var inside = new LinkedHashMap<String, Integer>();
        for (var percent : List.of(50, 80, 95)) inside.put(String.valueOf(percent), test.inside(percent));
        return new BackTestBody(
                test.study(), test.computedAt(), test.target(), test.reachedOn(), inside, test.bias(), test.months());
    }
}
