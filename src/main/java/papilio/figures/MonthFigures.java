package papilio.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFact;

/**
 * A calendar month of enrollment.
 *
 * @param planned cumulative count of the plan; null where no plan applies
 * @param cumulative enrolled until the month's end
 */
public record MonthFigures(YearMonth month, @Nullable Integer planned, int screened, int enrolled, int cumulative) {
    private static final int MOST = 600;

    /** Every month from the first screening, enrollment or planned one to the cut-off's, fifty years at most. */
    static List<MonthFigures> of(List<PatientFact> patients, NavigableMap<YearMonth, Integer> plan, LocalDate cutoff) {
        return of(
                byMonth(patients, PatientFact::screenedOn, cutoff),
                byMonth(patients, PatientFact::enrolledOn, cutoff),
                plan,
                cutoff);
    }

    /** The same from counts by month, none of them after the cut-off. */
    public static List<MonthFigures> of(
            Map<YearMonth, Integer> screened,
            Map<YearMonth, Integer> enrolled,
            NavigableMap<YearMonth, Integer> plan,
            LocalDate cutoff) {
        var last = YearMonth.from(cutoff);
        var first = last.plusMonths(1);
        for (var month : screened.keySet()) first = month.isBefore(first) ? month : first;
        for (var month : enrolled.keySet()) first = month.isBefore(first) ? month : first;
        if (!plan.isEmpty() && plan.firstKey().isBefore(first)) first = plan.firstKey();
        var months = new ArrayList<MonthFigures>();
        var cumulative = 0;
        if (last.isAfter(first.plusMonths(MOST))) last = first.plusMonths(MOST);
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var count = enrolled.getOrDefault(month, 0);
            cumulative += count;
            months.add(
                    new MonthFigures(month, planned(plan, month), screened.getOrDefault(month, 0), count, cumulative));
        }
        return List.copyOf(months);
    }

    /** The plan's cumulative count at the end of a month: 0 before it begins, its last value after it ends. */
    public static @Nullable Integer planned(NavigableMap<YearMonth, Integer> plan, YearMonth month) {
        if (plan.isEmpty()) return null;
        var entry = plan.floorEntry(month);
        return entry == null ? 0 : entry.getValue();
    }

    /** The plan for a day, straight from the end of one month to the next, as on paper; null where there is no plan. */
    public static @Nullable Double plannedBy(NavigableMap<YearMonth, Integer> plan, LocalDate day) {
        var month = YearMonth.from(day);
        var here = planned(plan, month);
        if (here == null) return null;
        if (month.isBefore(plan.firstKey()) || month.isAfter(plan.lastKey())) return (double) here;
        var before = plan.lowerEntry(month);
        var after = plan.ceilingEntry(month);
        var from = before == null ? month.atDay(1) : before.getKey().atEndOfMonth();
        int count = before == null ? 0 : before.getValue();
        var part = (double) ChronoUnit.DAYS.between(from, day)
                / ChronoUnit.DAYS.between(from, after.getKey().atEndOfMonth());
        return count + (after.getValue() - count) * part;
    }

    private static Map<YearMonth, Integer> byMonth(
            List<PatientFact> patients, Function<PatientFact, @Nullable LocalDate> day, LocalDate cutoff) {
        var counted = new HashMap<YearMonth, Integer>();
        patients.stream()
                .map(day)
                .filter(Objects::nonNull)
                .filter(one -> !one.isAfter(cutoff))
                .forEach(one -> counted.merge(YearMonth.from(one), 1, Integer::sum));
        return counted;
    }
}
