package papilio.figures.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.figures.Emergent;
import papilio.figures.Exposed;

/**
 * A calendar month: the events that began in it beside the exposure of the dosed within it.
 *
 * @param patients with an event that began in the month
 * @param exposureDays days of exposure in the month, of all dosed patients
 * @param patientMonths the same in months of 365.25 / 12 days
 * @param perPatientMonth events over patient-months; null where there was no exposure
 */
public record MonthOfEvents(
        YearMonth month,
        int patients,
        int events,
        long exposureDays,
        double patientMonths,
        @Nullable Double perPatientMonth) {
    private static final double DAYS_A_MONTH = 365.25 / 12;

    static List<MonthOfEvents> of(List<Emergent> events, Exposed exposed, LocalDate cutoff) {
        var days = exposure(exposed);
        var counted = new TreeMap<YearMonth, Integer>();
        var patients = new HashMap<YearMonth, Set<Long>>();
        for (var one : events) {
            var month = YearMonth.from(one.onset());
            counted.merge(month, 1, Integer::sum);
            patients.computeIfAbsent(month, any -> new HashSet<>())
                    .add(one.event().patient());
        }
        var first = Stream.of(days, counted)
                .filter(some -> !some.isEmpty())
                .map(TreeMap::firstKey)
                .min(YearMonth::compareTo);
        if (first.isEmpty()) return List.of();
        return Stream.iterate(
                        first.get(), month -> !month.isAfter(YearMonth.from(cutoff)), month -> month.plusMonths(1))
                .map(month -> month(
                        month,
                        patients.getOrDefault(month, Set.of()).size(),
                        counted.getOrDefault(month, 0),
                        days.getOrDefault(month, 0L)))
                .toList();
    }

    private static MonthOfEvents month(YearMonth month, int patients, int events, long days) {
        var months = days / DAYS_A_MONTH;
        return new MonthOfEvents(month, patients, events, days, months, days == 0 ? null : events / months);
    }

    private static TreeMap<YearMonth, Long> exposure(Exposed exposed) {
        var days = new TreeMap<YearMonth, Long>();
        for (var course : exposed.courses()) addMonths(days, course.firstDose(), course.days());
        return days;
    }

    private static void addMonths(Map<YearMonth, Long> days, LocalDate from, long left) {
        var day = from;
        while (left > 0) {
            var part = Math.min(left, day.lengthOfMonth() - day.getDayOfMonth() + 1L);
            days.merge(YearMonth.from(day), part, Long::sum);
            day = day.plusDays(part);
            left -= part;
        }
    }
}
