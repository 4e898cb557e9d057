package papilio.figures.review;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import papilio.figures.Course;
import papilio.figures.Emergent;
import papilio.figures.Exposed;

/**
 * Days from the first dose to a patient's first selected event; an event on the day of the first dose is on day 0.
 *
 * <p>The curve is one minus the product-limit (Kaplan–Meier) estimate of staying without an event: a patient is at risk
 * on day d where d lies within the exposure of the figures (the half-open interval from the first dose) or the first event
 * has not come yet; a patient without an event is censored at the end of the exposure. This is the time over which the
 * EAIR is counted.
 *
 * @param patients the dosed; {@code withEvent} those of them with an event
 * @param binDays width of a bin: the narrowest of 7, 14, 28, 56, 112 … days that needs no more than {@value #BINS} bins
 * @param bins from day 0 without a gap to that of the last first event; empty where there is none
 * @param curve one point for each day on which a first event falls, in order
 * @param medianDay the first day on which the curve reaches half of the patients; null where it does not
 */
public record TimeToOnset(
        int patients,
        int withEvent,
        int binDays,
        List<Bin> bins,
        List<Point> curve,
        @Nullable Integer medianDay) {

    /** No more bins than this. */
    public static final int BINS = 16;

    private static final int WEEK = 7;

    public TimeToOnset {
        bins = List.copyOf(bins);
        curve = List.copyOf(curve);
    }

    /** Patients whose first event falls on one of these days, both included. */
    public record Bin(int fromDay, int toDay, int patients) {}

    /**
     * @param atRisk patients at risk on the day; {@code patients} those whose first event falls on it
     * @param percent estimated share of the patients who have had an event by the end of the day
     */
    public record Point(int day, int atRisk, int patients, double percent) {}

    static TimeToOnset of(List<Emergent> events, Exposed exposed) {
        var first = firstDays(events, exposed);
        var byDay = new TreeMap<Integer, Integer>();
        first.values().forEach(day -> byDay.merge(day, 1, Integer::sum));
        var width = width(byDay.isEmpty() ? 0 : byDay.lastKey());
        var curve = curve(byDay, first, exposed);
        return new TimeToOnset(
                exposed.patients(),
                first.size(),
                width,
                bins(byDay, width),
                curve,
                curve.stream()
                        .filter(point -> point.percent() >= 50)
                        .map(Point::day)
                        .findFirst()
                        .orElse(null));
    }

    /** By patient: day of the first of these events; nobody without one. */
    static Map<Long, Integer> firstDays(List<Emergent> events, Exposed exposed) {
        var firstDose = new HashMap<Long, LocalDate>();
        for (var course : exposed.courses()) firstDose.put(course.patient().id(), course.firstDose());
        var first = new HashMap<Long, Integer>();
        for (var one : events) {
            var began = firstDose.get(one.event().patient());
            if (began != null) first.merge(one.event().patient(), (int) DAYS.between(began, one.onset()), Math::min);
        }
        return first;
    }

    private static int width(int lastDay) {
        var width = WEEK;
        while (lastDay / width >= BINS) width *= 2;
        return width;
    }

    private static List<Bin> bins(TreeMap<Integer, Integer> byDay, int width) {
        if (byDay.isEmpty()) return List.of();
        return IntStream.rangeClosed(0, byDay.lastKey() / width)
                .mapToObj(index -> new Bin(
                        index * width,
                        (index + 1) * width - 1,
                        byDay.subMap(index * width, (index + 1) * width).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()))
                .toList();
    }

    private static List<Point> curve(TreeMap<Integer, Integer> byDay, Map<Long, Integer> first, Exposed exposed) {
        var leaving = new TreeMap<Integer, Integer>();
        for (var course : exposed.courses()) leaving.merge(lastDayAtRisk(course, first), 1, Integer::sum);
        var points = new ArrayList<Point>();
        var without = 1.0;
        var gone = 0;
        for (var entry : byDay.entrySet()) {
            while (!leaving.isEmpty() && leaving.firstKey() < entry.getKey())
                gone += leaving.pollFirstEntry().getValue();
            var atRisk = exposed.patients() - gone;
            without *= 1 - (double) entry.getValue() / atRisk;
            points.add(new Point(entry.getKey(), atRisk, entry.getValue(), 100 * (1 - without)));
        }
        return points;
    }

    private static int lastDayAtRisk(Course course, Map<Long, Integer> first) {
        var day = first.get(course.patient().id());
        return day == null ? (int) course.days() - 1 : day;
    }
}
