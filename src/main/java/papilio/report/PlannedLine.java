package papilio.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import papilio.report.paper.CurveChart;

/**
 * The planned cumulative count: by month where a plan was made, else straight from the start to the target at the planned
 * end. Between two points it runs straight, day by day.
 */
public record PlannedLine(List<Step> steps) {
    public PlannedLine {
        steps = List.copyOf(steps);
    }

    public record Step(LocalDate on, double count) {}

    static PlannedLine byMonth(NavigableMap<YearMonth, Integer> plan) {
        if (plan.isEmpty()) return new PlannedLine(List.of());
        var steps = new ArrayList<Step>();
        steps.add(new Step(plan.firstKey().atDay(1), 0));
        plan.forEach((month, count) -> steps.add(new Step(month.atEndOfMonth(), count)));
        return new PlannedLine(steps);
    }

    static PlannedLine straight(@Nullable LocalDate start, @Nullable LocalDate end, @Nullable Integer target) {
        if (start == null || end == null || target == null || !end.isAfter(start)) return new PlannedLine(List.of());
        return new PlannedLine(List.of(new Step(start, 0), new Step(end, target)));
    }

    /** The plan for a day; null where there is no plan. */
    public @Nullable Double at(LocalDate day) {
        return steps.isEmpty() ? null : CurveChart.interpolated(points(), day);
    }

    /** The day on which the plan is fulfilled; null where there is none. */
    public @Nullable LocalDate end() {
        return steps.isEmpty() ? null : steps.getLast().on();
    }

    List<CurveChart.Point> points() {
        return steps.stream()
                .map(step -> new CurveChart.Point(step.on(), step.count()))
                .toList();
    }
}
