package papilio.enrollment.forecast;

import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;
import papilio.shared.FieldRefusal;

/** The middle of a forecast as a plan by month. */
final class MedianPath {
    private MedianPath() {}

    /** @param past cumulative counts of the months gone by, the present one included */
    static NavigableMap<YearMonth, Integer> of(NavigableMap<YearMonth, Integer> past, Forecast forecast) {
        var reached = forecast.medianDate();
        var target = forecast.target();
        if (reached == null || target == null) throw new FieldRefusal("reason", "enrollment.whatIf.noPlan");
        var months = new TreeMap<>(past);
        var before = forecast.enrolled();
        for (var month : forecast.fan()) {
            if (!month.day().isBefore(reached)) break;
            before = Math.max(before, month.median());
            months.put(YearMonth.from(month.day()), Math.min(before, target));
        }
        fillUpTo(months, YearMonth.from(reached).minusMonths(1), before);
        months.put(YearMonth.from(reached), target);
        return months;
    }

    /** Where the fan ends before the target is reached. */
    private static void fillUpTo(NavigableMap<YearMonth, Integer> months, YearMonth last, int count) {
        if (months.isEmpty()) return;
        for (var month = months.lastKey().plusMonths(1); !month.isAfter(last); month = month.plusMonths(1))
            months.put(month, count);
    }
}
