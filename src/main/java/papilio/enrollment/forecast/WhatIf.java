package papilio.enrollment.forecast;

import static java.time.temporal.ChronoUnit.DAYS;

import org.jspecify.annotations.Nullable;

/** A scenario's forecast beside today's. */
public record WhatIf(Forecast today, Forecast changed) {
    /** By how many days the middle of the forecast moves; negative: earlier. Null where one of them has none. */
    public @Nullable Long daysLater() {
        var before = today.medianDate();
        var after = changed.medianDate();
        return before == null || after == null ? null : (Long) DAYS.between(before, after);
    }
}
