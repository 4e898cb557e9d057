package papilio.enrollment.ui;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.forecast.FanMonth;
import papilio.figures.MonthFigures;
import papilio.figures.Progress;

/** The months of the enrollment curve and what each of its lines says at them; no component, so that it is quickly tested. */
final class CurveMonths {
    /** A pace that leads further than this leaves the picture. */
    private static final int FURTHEST = 24;

    private static final double[] NAMES_ALONG = {0.5, 0.7, 0.85};

    private final Progress figures;
    private final List<CurvePlan> plans;
    private final Map<YearMonth, Integer> enrolled = new HashMap<>();
    private final NavigableMap<YearMonth, FanMonth> fan = new TreeMap<>();
    private final YearMonth now;
    private final List<YearMonth> all = new ArrayList<>();

    /** plans: the one in force first */
    CurveMonths(Progress figures, List<CurvePlan> plans) {
        this(figures, plans, List.of());
    }

    /** fan: empty where there is no forecast */
    CurveMonths(Progress figures, List<CurvePlan> plans, List<FanMonth> fan) {
        this.figures = figures;
        this.plans = plans.stream().filter(plan -> !plan.months().isEmpty()).toList();
        this.now = YearMonth.from(figures.cutoff());
        for (var month : fan) this.fan.putIfAbsent(YearMonth.from(month.day()), month);
        for (var month : figures.enrollmentByMonth()) enrolled.put(month.month(), month.cumulative());
        for (var month = first(); !month.isAfter(last()); month = month.plusMonths(1)) all.add(month);
    }

    List<YearMonth> all() {
        return all;
    }

    List<CurvePlan> plans() {
        return plans;
    }

    boolean leadsOn() {
        return figures.accrual().reachedOn() != null;
    }

    /** What the plan in force says; null where there is none, or behind its end. */
    @Nullable
    Integer planned(YearMonth month) {
        return plans.isEmpty() ? null : planned(plans.getFirst(), month);
    }

    /** What it says for the day of the cut-off. */
    @Nullable
    Integer plannedNow() {
        var planned =
                plans.isEmpty() ? null : MonthFigures.plannedBy(plans.getFirst().months(), figures.cutoff());
        return planned == null ? null : (Integer) (int) Math.round(planned);
    }

    @Nullable
    Integer planned(CurvePlan plan, YearMonth month) {
        if (month.isAfter(plan.months().lastKey()) && month.isAfter(now)) return null;
        return MonthFigures.planned(plan.months(), month);
    }

    /**
     * Where a plan carries its name: alone after a third of the picture; of several the first at its end and the others at
     * places of their own along their course, as the ends lie close to each other.
     */
    YearMonth nameAt(int place) {
        if (plans.size() == 1) return all.get(all.size() / 3);
        var course = plans.get(place).months();
        if (place == 0) return course.lastKey();
        var months = ChronoUnit.MONTHS.between(course.firstKey(), course.lastKey());
        return course.firstKey().plusMonths(Math.round(months * NAMES_ALONG[(place - 1) % NAMES_ALONG.length]));
    }

    boolean fansOut() {
        return !fan.isEmpty();
    }

    /** What the forecast expects by then; null before the cut-off and behind its end. */
    @Nullable
    FanMonth forecast(YearMonth month) {
        return fan.get(month);
    }

    @Nullable
    Integer enrolledBy(YearMonth month) {
        return month.isAfter(now) ? null : enrolled.getOrDefault(month, 0);
    }

    /** From the present count on, straight to the target. */
    @Nullable
    Integer atPresentPace(YearMonth month) {
        var perMonth = figures.accrual().perMonth();
        var target = figures.target();
        if (month.isBefore(now) || perMonth == null || target == null) return null;
        var ahead = ChronoUnit.DAYS.between(figures.cutoff(), month.atEndOfMonth()) / 30.4375;
        if (month.equals(now)) return figures.accrual().enrolled();
        return (int) Math.min(target, Math.round(figures.accrual().enrolled() + perMonth * ahead));
    }

    private YearMonth first() {
        var months = figures.enrollmentByMonth();
        var first = months.isEmpty() ? now : months.getFirst().month();
        for (var plan : plans) first = earlier(plan.months().firstKey(), first);
        return first;
    }

    private YearMonth last() {
        var last = now.plusMonths(1);
        for (var plan : plans) last = later(plan.months().lastKey(), last);
        if (!fan.isEmpty()) last = later(earlier(fan.lastKey(), now.plusMonths(FURTHEST)), last);
        var reached = figures.accrual().reachedOn();
        if (reached != null) last = later(earlier(YearMonth.from(reached), now.plusMonths(FURTHEST)), last);
        return last;
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }
}
