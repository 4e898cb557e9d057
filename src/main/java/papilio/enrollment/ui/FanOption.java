package papilio.enrollment.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.forecast.FanMonth;
import papilio.enrollment.forecast.Forecast;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The drawing of a forecast: what came as a line, what is to come as a fan of three bands with its middle. */
final class FanOption {
    private final Component words;
    private final Forecast forecast;
    private final NavigableMap<YearMonth, Integer> history;
    private final @Nullable Forecast beside;
    private final List<LocalDate> days = new ArrayList<>();

    FanOption(Component words, Forecast forecast, NavigableMap<YearMonth, Integer> history, @Nullable Forecast beside) {
        this.words = words;
        this.forecast = forecast;
        this.history = history;
        this.beside = beside;
        for (var month : history.keySet())
            if (month.atEndOfMonth().isBefore(forecast.cutoff())) days.add(month.atEndOfMonth());
        var ahead = beside != null && beside.fan().size() > forecast.fan().size() ? beside : forecast;
        ahead.fan().forEach(month -> days.add(month.day()));
        if (ahead.fan().isEmpty()) days.add(forecast.cutoff());
    }

    JsonNode json() {
        var option = new LinkedHashMap<String, Object>();
        option.put("grid", Map.of("right", 48, "top", 34));
        option.put("tooltip", Map.of("trigger", "axis"));
        option.put(
                "xAxis",
                Map.of(
                        "type",
                        "category",
                        "boundaryGap",
                        false,
                        "data",
                        days.stream().map(this::label).toList()));
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
                        words.getTranslation("enrollment.curve.patients"),
                        "nameTextStyle",
                        Map.of("align", "left", "padding", List.of(0, 0, 0, -24))));
        option.put("series", series());
        return JsonMapper.shared().valueToTree(option);
    }

    private List<Map<String, Object>> series() {
        var all = new ArrayList<Map<String, Object>>();
        band(all, 95, FanMonth::low95, FanMonth::high95);
        band(all, 80, FanMonth::low80, FanMonth::high80);
        band(all, 50, FanMonth::low50, FanMonth::high50);
        if (beside != null) all.add(line("enrollment.whatIf.today", today(beside), "var(--ink-2)", "dashed", 1.5));
        all.add(line("enrollment.forecast.median", ahead(FanMonth::median), "var(--accent)", "dotted", 2));
        var actual = line("enrollment.curve.enrolled", enrolled(), "var(--accent)", "solid", 3);
        actual.put("markLine", marks());
        all.add(actual);
        return all;
    }

    /** An invisible line at the lower edge, and on it the area up to the upper one. */
    private void band(
            List<Map<String, Object>> all, int percent, ToIntFunction<FanMonth> low, ToIntFunction<FanMonth> high) {
        var lower = line("enrollment.forecast.band", values(low, low, percent, high), "var(--axis)", "solid", 0);
        lower.put("stack", "band" + percent);
        var upper = line(
                "enrollment.forecast.band",
                values(month -> high.applyAsInt(month) - low.applyAsInt(month), low, 0, high),
                "var(--band-" + percent + ")",
                "solid",
                0);
        upper.put("stack", "band" + percent);
        upper.put("areaStyle", Map.of("color", "var(--band-" + percent + ")", "opacity", 1));
        all.add(lower);
        all.add(upper);
    }

    private Map<String, Object> line(String name, List<Object> data, String colour, String type, double width) {
        var line = new LinkedHashMap<String, Object>();
        line.put("type", "line");
        line.put("name", words.getTranslation(name));
        line.put("symbol", "circle");
        line.put("showSymbol", false);
        line.put("itemStyle", Map.of("color", colour));
        line.put("lineStyle", Map.of("color", colour, "type", type, "width", width));
        line.put("data", data);
        return line;
    }

    private List<Object> values(
            ToIntFunction<FanMonth> value, ToIntFunction<FanMonth> low, int percent, ToIntFunction<FanMonth> high) {
        return days.stream()
                .map(day -> at(forecast, day)
                        .map(month -> item(
                                value.applyAsInt(month),
                                percent == 0
                                        ? ""
                                        : words.getTranslation(
                                                "enrollment.forecast.tip.band",
                                                percent,
                                                low.applyAsInt(month),
                                                high.applyAsInt(month))))
                        .orElse("-"))
                .toList();
    }

    private List<Object> ahead(ToIntFunction<FanMonth> value) {
        return days.stream()
                .map(day -> at(forecast, day)
                        .map(month -> item(
                                value.applyAsInt(month),
                                words.getTranslation("enrollment.forecast.tip.median", value.applyAsInt(month))))
                        .orElse("-"))
                .toList();
    }

    private List<Object> today(Forecast other) {
        return days.stream()
                .map(day -> at(other, day)
                        .map(month -> item(
                                month.median(), words.getTranslation("enrollment.whatIf.tip.today", month.median())))
                        .orElse("-"))
                .toList();
    }

    private List<Object> enrolled() {
        return days.stream().map(this::enrolled).toList();
    }

    private Object enrolled(LocalDate day) {
        if (day.isAfter(forecast.cutoff())) return "-";
        var count = day.equals(forecast.cutoff())
                ? Integer.valueOf(forecast.enrolled())
                : history.getOrDefault(YearMonth.from(day), 0);
        return item(count, words.getTranslation("enrollment.curve.tip.enrolled", count));
    }

    private static Object item(int value, String tip) {
        return Map.of("value", value, "tip", tip);
    }

    private static java.util.Optional<FanMonth> at(Forecast forecast, LocalDate day) {
        return forecast.fan().stream().filter(month -> month.day().equals(day)).findFirst();
    }

    private Map<String, Object> marks() {
        var lines = new ArrayList<Object>();
        var target = forecast.target();
        if (target != null)
            lines.add(Map.of(
                    "yAxis", target,
                    "lineStyle", Map.of("color", "var(--ink)", "type", "solid", "width", 1),
                    "label", mark(words.getTranslation("enrollment.curve.target", target), "insideStartTop")));
        lines.add(vertical(
                label(forecast.cutoff()),
                words.getTranslation(
                        "enrollment.forecast.cutoff", forecast.cutoff().toString()),
                "solid"));
        var plannedBy = forecast.plannedBy();
        if (plannedBy != null && days.contains(YearMonth.from(plannedBy).atEndOfMonth()))
            lines.add(vertical(
                    YearMonth.from(plannedBy).toString(),
                    words.getTranslation("enrollment.forecast.plannedMark"),
                    "dashed"));
        return Map.of("silent", true, "symbol", "none", "data", lines);
    }

    private static Map<String, Object> vertical(String at, String name, String type) {
        return Map.of(
                "xAxis",
                at,
                "lineStyle",
                Map.of("color", "var(--axis)", "type", type, "width", 1),
                "label",
                mark(name, "end"));
    }

    private static Map<String, Object> mark(String name, String position) {
        return Map.of("formatter", name, "position", position, "color", "var(--ink-2)");
    }

    /** The month, but the cut-off by its day. */
    private String label(LocalDate day) {
        return day.equals(forecast.cutoff())
                ? day.toString()
                : YearMonth.from(day).toString();
    }
}
