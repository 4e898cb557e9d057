package papilio.desk.sites;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Planned, forecast and actual days as three shapes over one time axis: hollow circle, hollow diamond, full square. */
final class TimeMarks {
    private final Component place;
    private final List<Object> planned = new ArrayList<>();
    private final List<Object> forecast = new ArrayList<>();
    private final List<Object> actual = new ArrayList<>();

    TimeMarks(Component place) {
        this.place = place;
    }

    void planned(@Nullable LocalDate day, String row, String tip, String label) {
        add(planned, day, row, tip, label, "");
    }

    void forecast(@Nullable LocalDate day, String row, String tip, String label) {
        add(forecast, day, row, tip, label, "");
    }

    void actual(@Nullable LocalDate day, String row, String tip, String label, String key) {
        add(actual, day, row, tip, label, key);
    }

    boolean isEmpty() {
        return planned.isEmpty() && forecast.isEmpty() && actual.isEmpty();
    }

    Map<String, Object> option(List<String> rows, LocalDate today) {
        var option = new LinkedHashMap<String, Object>();
        option.put("grid", Map.of("top", 40, "right", 24, "left", 8));
        option.put(
                "legend", Map.of("top", 0, "left", 0, "itemWidth", 12, "textStyle", Map.of("color", "var(--ink-2)")));
        option.put("tooltip", Map.of("trigger", "item"));
        option.put("xAxis", Map.of("type", "time", "splitLine", Map.of("show", true)));
        option.put(
                "yAxis",
                Map.of(
                        "type",
                        "category",
                        "inverse",
                        true,
                        "data",
                        rows,
                        "splitLine",
                        Map.of("show", true),
                        "axisLabel",
                        Map.of("hideOverlap", false, "interval", 0)));
        var now = series("site.field.actualOn", "rect", 9, actual, true, "var(--accent)");
        now.put(
                "markLine",
                Map.of(
                        "silent",
                        true,
                        "symbol",
                        "none",
                        "data",
                        List.of(Map.of(
                                "xAxis",
                                today.toString(),
                                "lineStyle",
                                Map.of("color", "var(--ink-2)", "type", "solid", "width", 1),
                                "label",
                                Map.of("formatter", today.toString(), "color", "var(--ink-2)", "position", "start")))));
        option.put(
                "series",
                List.of(
                        series("site.field.plannedOn", "circle", 11, planned, false, "var(--axis)"),
                        series("site.field.forecastOn", "diamond", 13, forecast, false, "var(--accent)"),
                        now));
        return option;
    }

    private Map<String, Object> series(
            String name, String symbol, int size, List<Object> data, boolean full, String colour) {
        var series = new LinkedHashMap<String, Object>();
        series.put("type", "scatter");
        series.put("name", place.getTranslation(name));
        series.put("symbol", symbol);
        series.put("symbolSize", size);
        series.put("labelLayout", Map.of("hideOverlap", true));
        series.put(
                "itemStyle",
                full
                        ? Map.of("color", colour, "opacity", 1)
                        : Map.of("color", "var(--surface)", "borderColor", colour, "borderWidth", 2, "opacity", 1));
        series.put("data", data);
        return series;
    }

    private static void add(
            List<Object> series, @Nullable LocalDate day, String row, String tip, String label, String key) {
        if (day == null) return;
        var item = new LinkedHashMap<String, Object>();
        item.put("value", List.of(day.toString(), row));
        item.put("tip", tip);
        item.put("key", key);
        if (!label.isEmpty())
            item.put(
                    "label",
                    Map.of(
                            "show",
                            true,
                            "formatter",
                            label,
                            "position",
                            "top",
                            "distance",
                            2,
                            "color",
                            "var(--ink-2)",
                            "fontSize",
                            11));
        series.add(item);
    }
}
