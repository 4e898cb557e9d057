package papilio.enrollment.ui;

import com.vaadin.flow.component.Component;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import papilio.figures.Progress;
import papilio.shared.ui.Formats;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The picture of the enrollment curve; every line is told apart by its dashes and its name, not by colour alone. */
final class CurveOption {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Object> PLAN = Map.of("color", "var(--axis)", "type", "dashed", "width", 1.5);
    private static final Map<String, Object> OLDER =
            Map.of("color", "var(--axis)", "type", List.of(2, 5), "width", 1.5);
    private static final Map<String, Object> ACTUAL = Map.of("color", "var(--accent)", "width", 3);
    private static final Map<String, Object> PACE = Map.of("color", "var(--accent)", "type", "dotted", "width", 1.5);

    private final Component words;
    private final Progress figures;
    private final CurveMonths months;

    CurveOption(Component words, Progress figures, CurveMonths months) {
        this.words = words;
        this.figures = figures;
        this.months = months;
    }

    JsonNode json() {
        var option = new LinkedHashMap<String, Object>();
        option.put("grid", Map.of("right", 40, "top", 34));
        option.put("tooltip", Map.of("trigger", "axis"));
        option.put("xAxis", xAxis());
        option.put("yAxis", yAxis());
        option.put("series", series());
        return JSON.valueToTree(option);
    }

    private Map<String, Object> xAxis() {
        var all = months.all().stream().map(YearMonth::toString).toList();
        return Map.of("type", "category", "boundaryGap", false, "data", all);
    }

    private Map<String, Object> yAxis() {
        return Map.of(
                "type",
                "value",
                "min",
                0,
                "boundaryGap",
                List.of("0", "8%"),
                "name",
                say("enrollment.curve.patients"),
                "nameTextStyle",
                Map.of("align", "left", "padding", List.of(0, 0, 0, -24)));
    }

    private List<Map<String, Object>> series() {
        var all = new ArrayList<Map<String, Object>>();
        for (var plan : months.plans()) all.add(plan(plan, all.size()));
        if (months.fansOut()) all.addAll(0, new CurveFan(words, months).series());
        var enrolled = say("enrollment.curve.enrolled");
        var actual = line(
                enrolled,
                points(months::enrolledBy, value -> say("enrollment.curve.tip.enrolled", value), YearMonth::toString),
                ACTUAL);
        actual.put("markLine", marks());
        actual.put("markPoint", here());
        all.add(actual);
        if (months.leadsOn()) all.add(pace());
        return all;
    }

    /** Every line carries its name: the one in force at its end where others are drawn, the others above their course. */
    private Map<String, Object> plan(CurvePlan plan, int place) {
        var name = plan.name().isEmpty() ? say("enrollment.curve.plan") : plan.name();
        var data = points(
                month -> months.planned(plan, month),
                value -> plan.name().isEmpty()
                        ? say("enrollment.curve.tip.plan", value)
                        : say("enrollment.curve.tip.planOf", name, value),
                month -> "");
        var line = line(name, data, place == 0 ? PLAN : OLDER);
        var at = months.nameAt(place);
        return place == 0 && months.plans().size() > 1
                ? named(line, name, at, months.planned(plan, at), List.of(4, -14), "right", "var(--ink-2)")
                : named(line, name, at, months.planned(plan, at), List.of(-8, -14), "right", "var(--ink-2)");
    }

    private Map<String, Object> pace() {
        var name = say("enrollment.curve.pace");
        var data = points(months::atPresentPace, value -> say("enrollment.curve.tip.pace", value), month -> "");
        var now = YearMonth.from(figures.cutoff());
        return named(
                line(name, data, PACE), name, now, months.atPresentPace(now), List.of(30, 12), "left", "var(--accent)");
    }

    /** Writes the name on the line. */
    private static Map<String, Object> named(
            Map<String, Object> line,
            String name,
            YearMonth at,
            @Nullable Integer value,
            List<Integer> position,
            String align,
            String color) {
        if (value == null) return line;
        var label = new LinkedHashMap<String, Object>();
        label.put("show", true);
        label.put("formatter", name);
        label.put("align", align);
        label.put("position", position);
        label.put("color", color);
        var point = Map.of("coord", List.<Object>of(at.toString(), value));
        line.put(
                "markPoint",
                Map.of("symbol", "circle", "symbolSize", 0.1, "silent", true, "label", label, "data", List.of(point)));
        return line;
    }

    private static Map<String, Object> line(String name, List<Object> data, Map<String, Object> style) {
        var line = new LinkedHashMap<String, Object>();
        line.put("type", "line");
        line.put("name", name);
        line.put("symbol", "circle");
        line.put("symbolSize", 5);
        line.put("showSymbol", false);
        line.put("itemStyle", Map.of("color", Objects.requireNonNull(style.get("color"))));
        line.put("lineStyle", style);
        line.put("data", data);
        return line;
    }

    /** "-" is ECharts' gap. */
    private List<Object> points(
            Function<YearMonth, @Nullable Integer> value,
            Function<Integer, String> tip,
            Function<YearMonth, String> key) {
        var points = new ArrayList<Object>();
        for (var month : months.all()) {
            var count = value.apply(month);
            points.add(count == null ? "-" : Map.of("value", count, "tip", tip.apply(count), "key", key.apply(month)));
        }
        return points;
    }

    private Map<String, Object> marks() {
        var lines = new ArrayList<Object>();
        var target = figures.target();
        if (target != null)
            lines.add(Map.of(
                    "yAxis", target,
                    "lineStyle", Map.of("color", "var(--ink)", "type", "solid", "width", 1),
                    "label", label(say("enrollment.curve.target", target), "insideStartTop")));
        lines.add(Map.of(
                "xAxis", YearMonth.from(figures.cutoff()).toString(),
                "lineStyle", Map.of("color", "var(--axis)", "type", "solid", "width", 1),
                "label", label(Formats.date(figures.cutoff()), "end")));
        return Map.of("silent", true, "symbol", "none", "data", lines);
    }

    private static Map<String, Object> label(String text, String position) {
        return Map.of("formatter", text, "position", position, "color", "var(--ink-2)");
    }

    /** The count of today, written at its point. */
    private Map<String, Object> here() {
        var enrolled = figures.accrual().enrolled();
        var at = List.<Object>of(YearMonth.from(figures.cutoff()).toString(), enrolled);
        var label = new LinkedHashMap<String, Object>();
        label.put("show", true);
        label.put("formatter", String.valueOf(enrolled));
        label.put("position", "bottom");
        label.put("distance", 8);
        label.put("offset", List.of(16, 0));
        label.put("color", "var(--accent)");
        label.put("fontWeight", 700);
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
                label,
                "data",
                List.of(Map.of("coord", at)));
    }

    private String say(String key, Object... details) {
        return words.getTranslation(key, details);
    }
}
