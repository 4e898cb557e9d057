package papilio.enrollment.ui;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import papilio.figures.MonthFigures;
import papilio.figures.Progress;

/** The months of the enrollment curve and what each of its lines says at them; no component, so that it is quickly tested. */
final class CurveMonths {
    /** A pace that leads further than this leaves the picture. */
    private static final int FURTHEST = 24;

    private final Progress figures;
    private final NavigableMap<YearMonth, Integer> plan;
    private final Map<YearMonth, Integer> enrolled = new HashMap<>();
    private final YearMonth now;
    private final List<YearMonth> all = new ArrayList<>();

    CurveMonths(Progress figures, NavigableMap<YearMonth, Integer> plan) {
        this.figures = figures;
        this.plan = plan;
        this.now = YearMonth.from(figures.cutoff());
        for (var month : figures.enrollmentByMonth()) enrolled.put(month.month(), month.cumulative());
        for (var month = first(); !month.isAfter(last()); month = month.plusMonths(1)) all.add(month);
    }

    List<YearMonth> all() {
        return all;
    }

    boolean hasPlan() {
        return !plan.isEmpty();
    }

    boolean leadsOn() {
        return figures.accrual().reachedOn() != null;
    }

    @Nullable
    Integer planned(YearMonth month) {
        if (plan.isEmpty() || month.isAfter(plan.lastKey()) && month.isAfter(now)) return null;
        return MonthFigures.planned(plan, month);
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
        return !plan.isEmpty() && plan.firstKey().isBefore(first) ? plan.firstKey() : first;
    }

    private YearMonth last() {
        var last = !plan.isEmpty() && plan.lastKey().isAfter(now) ? plan.lastKey() : now.plusMonths(1);
        var reached = figures.accrual().reachedOn();
        if (reached == null) return last;
        var lead = YearMonth.from(reached);
        if (lead.isAfter(now.plusMonths(FURTHEST))) lead = now.plusMonths(FURTHEST);
        return lead.isAfter(last) ? lead : last;
    }
}
