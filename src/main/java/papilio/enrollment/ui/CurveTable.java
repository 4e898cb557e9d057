package papilio.enrollment.ui;

import com.vaadin.flow.component.Component;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.figures.MonthFigures;
import papilio.figures.Progress;
import papilio.shared.ui.Chart;
import papilio.shared.ui.Doors;

/** What the curve draws, month by month as a table; counts are doors. */
final class CurveTable {
    private final Component words;
    private final Progress figures;
    private final CurveMonths months;
    private final Map<YearMonth, MonthFigures> counted = new HashMap<>();

    CurveTable(Component words, Progress figures, CurveMonths months) {
        this.words = words;
        this.figures = figures;
        this.months = months;
        for (var month : figures.enrollmentByMonth()) counted.put(month.month(), month);
    }

    List<String> headers() {
        var headers = new ArrayList<String>();
        headers.add(words.getTranslation("enrollment.month"));
        for (var plan : months.plans()) headers.add(planned(plan));
        if (months.fansOut()) {
            headers.add(words.getTranslation("enrollment.curve.median"));
            headers.add(words.getTranslation("enrollment.curve.from80"));
            headers.add(words.getTranslation("enrollment.curve.to80"));
        }
        headers.add(words.getTranslation("enrollment.screened"));
        headers.add(words.getTranslation("enrollment.enrolled"));
        headers.add(words.getTranslation("enrollment.cumulative"));
        return headers;
    }

    private String planned(CurvePlan plan) {
        return plan.name().isEmpty()
                ? words.getTranslation("enrollment.planned")
                : words.getTranslation("enrollment.plannedBy", plan.name());
    }

    List<List<@Nullable Object>> rows() {
        return months.all().stream().map(this::row).toList();
    }

    private List<@Nullable Object> row(YearMonth month) {
        var row = new ArrayList<@Nullable Object>();
        row.add(month.toString());
        for (var plan : months.plans()) row.add(months.planned(plan, month));
        if (months.fansOut()) {
            var fan = months.forecast(month);
            row.add(fan == null ? null : fan.median());
            row.add(fan == null ? null : fan.low80());
            row.add(fan == null ? null : fan.high80());
        }
        var counts = counted.get(month);
        row.add(counts == null ? null : cell(counts.screened(), "SCREENED", month));
        row.add(counts == null ? null : cell(counts.enrolled(), "ENROLLED", month));
        row.add(months.enrolledBy(month));
        return row;
    }

    private Chart.Cell cell(int count, String group, YearMonth month) {
        return new Chart.Cell(
                String.valueOf(count), Doors.to("patients", figures.study(), group(figures, group, month.toString())));
    }

    static Map<String, String> group(Progress figures, String group, String month) {
        return Map.of("group", group, "month", month, "cutoff", figures.cutoff().toString());
    }
}
