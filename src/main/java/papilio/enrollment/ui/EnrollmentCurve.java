package papilio.enrollment.ui;

import com.vaadin.flow.component.UI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import papilio.figures.MonthFigures;
import papilio.figures.Progress;
import papilio.shared.ui.Chart;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Enrolled against plan: the actual line, the plan dashed, the target, today, and where the present pace leads. */
public final class EnrollmentCurve extends Chart {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Object> PLAN = Map.of("color", "var(--axis)", "type", "dashed", "width", 1.5);
    private static final Map<String, Object> ACTUAL = Map.of("color", "var(--accent)", "width", 3);
    private static final Map<String, Object> PACE = Map.of("color", "var(--accent)", "type", "dotted", "width", 1.5);

    private final transient Progress figures;
    private final transient CurveMonths months;

    public EnrollmentCurve(Progress figures, NavigableMap<YearMonth, Integer> plan, String height) {
        this.figures = figures;
        this.months = new CurveMonths(figures, plan);
        setOption(option());
        setSummary(summary());
        setTable(headers(), rows());
        setFileName("enrollment-" + figures.study());
        setPictureHeight(height);
        addItemClickListener(click -> {
            if (!click.key().isEmpty())
                UI.getCurrent().navigate("patients", Doors.query(figures.study(), group("ENROLLED", click.key())));
        });
    }

    private JsonNode option() {
        var option = new LinkedHashMap<String, Object>();
        option.put("grid", Map.of("right", 40, "top", 34));
        option.put("tooltip", Map.of("trigger", "axis"));
        option.put(
                "xAxis",
                Map.of(
                        "type",
                        "category",
                        "boundaryGap",
                        false,
                        "data",
                        months.all().stream().map(YearMonth::toString).toList()));
        option.put(
                "yAxis",
                Map.of(
                        "type",
                        "value",
                        "min",
                        0,
                        "boundaryGap",
                        List.of("0", "8%"),
                        "name",
                        getTranslation("enrollment.curve.patients"),
                        "nameTextStyle",
                        Map.of("align", "left", "padding", List.of(0, 0, 0, -24))));
        option.put("series", series());
        return JSON.valueToTree(option);
    }

    private List<Map<String, Object>> series() {
        var all = new ArrayList<Map<String, Object>>();
        if (months.hasPlan()) all.add(named(line("enrollment.curve.plan", planned(), PLAN), "enrollment.curve.plan"));
        var actual = line("enrollment.curve.enrolled", enrolled(), ACTUAL);
        actual.put("markLine", marks());
        actual.put("markPoint", here());
        all.add(actual);
        if (months.leadsOn())
            all.add(named(line("enrollment.curve.pace", atPresentPace(), PACE), "enrollment.curve.pace"));
        return all;
    }

    /** Writes the name on the line: the plan's above it, the pace's below where it begins; both sides stay free. */
    private Map<String, Object> named(Map<String, Object> line, String name) {
        var isPlan = name.endsWith("plan");
        var at = isPlan ? months.all().get(months.all().size() / 3) : YearMonth.from(figures.cutoff());
        var value = isPlan ? months.planned(at) : months.atPresentPace(at);
        if (value == null) return line;
        var label = new LinkedHashMap<String, Object>();
        label.put("show", true);
        label.put("formatter", getTranslation(name));
        label.put("align", isPlan ? "right" : "left");
        label.put("position", isPlan ? List.of(-8, -14) : List.of(30, 12));
        label.put("color", isPlan ? "var(--ink-2)" : "var(--accent)");
        var point = Map.of("coord", List.<Object>of(at.toString(), value));
        line.put(
                "markPoint",
                Map.of("symbol", "circle", "symbolSize", 0.1, "silent", true, "label", label, "data", List.of(point)));
        return line;
    }

    private Map<String, Object> line(String name, List<Object> data, Map<String, Object> style) {
        var line = new LinkedHashMap<String, Object>();
        line.put("type", "line");
        line.put("name", getTranslation(name));
        line.put("symbol", "circle");
        line.put("symbolSize", 5);
        line.put("showSymbol", false);
        line.put("itemStyle", Map.of("color", Objects.requireNonNull(style.get("color"))));
        line.put("lineStyle", style);
        line.put("data", data);
        return line;
    }

    private List<Object> planned() {
        return months.all().stream()
                .map(month -> point(months.planned(month), "enrollment.curve.tip.plan", ""))
                .toList();
    }

    private List<Object> enrolled() {
        return months.all().stream()
                .map(month -> point(months.enrolledBy(month), "enrollment.curve.tip.enrolled", month.toString()))
                .toList();
    }

    private List<Object> atPresentPace() {
        return months.all().stream()
                .map(month -> point(months.atPresentPace(month), "enrollment.curve.tip.pace", ""))
                .toList();
    }

    /** "-" is ECharts' gap. */
    private Object point(@Nullable Integer value, String tip, String key) {
        if (value == null) return "-";
        return Map.of("value", value, "tip", getTranslation(tip, value), "key", key);
    }

    private Map<String, Object> marks() {
        var lines = new ArrayList<Object>();
        var target = figures.target();
        if (target != null)
            lines.add(Map.of(
                    "yAxis", target,
                    "lineStyle", Map.of("color", "var(--ink)", "type", "solid", "width", 1),
                    "label", label(getTranslation("enrollment.curve.target", target), "insideStartTop")));
        lines.add(Map.of(
                "xAxis", YearMonth.from(figures.cutoff()).toString(),
                "lineStyle", Map.of("color", "var(--axis)", "type", "solid", "width", 1),
                "label", label(Formats.date(figures.cutoff()), "end")));
        return Map.of("silent", true, "symbol", "none", "data", lines);
    }

    private static Map<String, Object> label(String words, String position) {
        return Map.of("formatter", words, "position", position, "color", "var(--ink-2)");
    }

    /** The count of today, written at its point. */
    private Map<String, Object> here() {
        var enrolled = figures.accrual().enrolled();
        var at = List.<Object>of(YearMonth.from(figures.cutoff()).toString(), enrolled);
        return Map.of(
                "symbol",
                "circle",
                "symbolSize",
                9,
                "silent",
                true,
                "itemStyle",
                Map.of("color", "var(--accent)"),
                "label",
                Map.of(
                        "show",
                        true,
                        "formatter",
                        String.valueOf(enrolled),
                        "position",
                        "bottom",
                        "distance",
                        8,
                        "offset",
                        List.of(16, 0),
                        "color",
                        "var(--accent)",
                        "fontWeight",
                        700),
                "data",
                List.of(Map.of("coord", at)));
    }

    private String summary() {
        var enrolled = figures.accrual().enrolled();
        var planned = months.planned(YearMonth.from(figures.cutoff()));
        if (planned == null)
            return getTranslation(
                    "enrollment.curve.summary", enrolled, figures.cutoff().toString());
        return getTranslation(
                "enrollment.curve.summaryWithPlan", enrolled, figures.cutoff().toString(), planned);
    }

    private List<String> headers() {
        return List.of(
                getTranslation("enrollment.month"),
                getTranslation("enrollment.planned"),
                getTranslation("enrollment.screened"),
                getTranslation("enrollment.enrolled"),
                getTranslation("enrollment.cumulative"));
    }

    private List<List<@Nullable Object>> rows() {
        return figures.enrollmentByMonth().stream().map(this::row).toList();
    }

    private List<@Nullable Object> row(MonthFigures month) {
        var row = new ArrayList<@Nullable Object>();
        row.add(month.month().toString());
        row.add(month.planned());
        row.add(cell(month.screened(), "SCREENED", month));
        row.add(cell(month.enrolled(), "ENROLLED", month));
        row.add(month.cumulative());
        return row;
    }

    private Chart.Cell cell(int count, String group, MonthFigures month) {
        var href =
                Doors.to("patients", figures.study(), group(group, month.month().toString()));
        return new Chart.Cell(String.valueOf(count), href);
    }

    private Map<String, String> group(String group, String month) {
        return Map.of("group", group, "month", month, "cutoff", figures.cutoff().toString());
    }
}
