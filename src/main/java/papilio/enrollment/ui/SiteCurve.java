package papilio.enrollment.ui;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import papilio.figures.MonthFigures;
import papilio.shared.ui.Chart;
import tools.jackson.databind.json.JsonMapper;

/** One site's enrolled against its plan, small, on axes that all sites share. */
public final class SiteCurve extends Chart {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What all sites of a page have in common: the months, the one of the cut-off, and the top of the scale. */
    public record Axes(List<YearMonth> months, YearMonth now, int top) {}

    private final transient Axes axes;
    private final transient NavigableMap<YearMonth, Integer> enrolled;
    private final transient NavigableMap<YearMonth, Integer> plan;

    public SiteCurve(
            String code,
            String summary,
            Axes axes,
            NavigableMap<YearMonth, Integer> enrolled,
            NavigableMap<YearMonth, Integer> plan) {
        this.axes = axes;
        this.enrolled = enrolled;
        this.plan = plan;
        setSummary(summary);
        setOption(JSON.valueToTree(option()));
        setTable(
                List.of(
                        getTranslation("enrollment.month"),
                        getTranslation("enrollment.planned"),
                        getTranslation("enrollment.cumulative")),
                axes.months().stream().map(this::row).toList());
        setFileName("enrollment-site-" + code);
        setPictureHeight("120px");
    }

    private Map<String, Object> option() {
        var option = new LinkedHashMap<String, Object>();
        option.put("grid", Map.of("top", 8, "right", 26));
        option.put("tooltip", Map.of("trigger", "axis"));
        option.put(
                "xAxis",
                Map.of(
                        "type",
                        "category",
                        "boundaryGap",
                        false,
                        "data",
                        axes.months().stream().map(YearMonth::toString).toList()));
        option.put("yAxis", Map.of("type", "value", "min", 0, "max", axes.top(), "splitNumber", 2));
        option.put(
                "series",
                List.of(
                        line("enrollment.curve.plan", this::planned, "var(--axis)", "dashed", 1.5),
                        line("enrollment.curve.enrolled", this::enrolledBy, "var(--accent)", "solid", 2.5)));
        return option;
    }

    private Map<String, Object> line(
            String name,
            java.util.function.Function<YearMonth, @Nullable Integer> value,
            String color,
            String type,
            double width) {
        var data = new ArrayList<Object>();
        for (var month : axes.months()) {
            var count = value.apply(month);
            data.add(count == null ? "-" : (Object) count);
        }
        return Map.of(
                "type",
                "line",
                "name",
                getTranslation(name),
                "symbol",
                "none",
                "itemStyle",
                Map.of("color", color),
                "lineStyle",
                Map.of("color", color, "type", type, "width", width),
                "data",
                data);
    }

    private @Nullable Integer planned(YearMonth month) {
        return MonthFigures.planned(plan, month);
    }

    private @Nullable Integer enrolledBy(YearMonth month) {
        if (month.isAfter(axes.now())) return null;
        var last = enrolled.floorEntry(month);
        return last == null ? 0 : last.getValue();
    }

    private List<@Nullable Object> row(YearMonth month) {
        var row = new ArrayList<@Nullable Object>();
        row.add(month.toString());
        row.add(planned(month));
        row.add(enrolledBy(month));
        return row;
    }
}
