package papilio.enrollment.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import papilio.enrollment.forecast.FanMonth;

/** The forecast behind the lines of the curve: bands of 95, 80 and 50 %, the middle as a thin line with its name. */
final class CurveFan {
    private final Component words;
    private final CurveMonths months;

    CurveFan(Component words, CurveMonths months) {
        this.words = words;
        this.months = months;
    }

    List<Map<String, Object>> series() {
        var all = new ArrayList<Map<String, Object>>();
        all.add(band(FanMonth::low95, 0));
        all.add(band(month -> month.low80() - month.low95(), 0.08));
        all.add(band(month -> month.low50() - month.low80(), 0.16));
        all.add(band(month -> month.high50() - month.low50(), 0.28));
        all.add(band(month -> month.high80() - month.high50(), 0.16));
        all.add(band(month -> month.high95() - month.high80(), 0.08));
        all.add(median());
        return all;
    }

    /** One slice, stacked on those below it. */
    private Map<String, Object> band(ToIntFunction<FanMonth> height, double opacity) {
        var band = new LinkedHashMap<String, Object>();
        band.put("type", "line");
        band.put("stack", "fan");
        band.put("silent", true);
        band.put("symbol", "none");
        band.put("lineStyle", Map.of("width", 0, "opacity", 0));
        band.put("areaStyle", Map.of("color", "var(--accent)", "opacity", opacity));
        band.put("tooltip", Map.of("show", false));
        var data = new ArrayList<Object>();
        for (var month : months.all()) {
            var fan = months.forecast(month);
            data.add(fan == null ? "-" : (Object) height.applyAsInt(fan));
        }
        band.put("data", data);
        return band;
    }

    private Map<String, Object> median() {
        var line = new LinkedHashMap<String, Object>();
        line.put("type", "line");
        line.put("name", words.getTranslation("enrollment.curve.median"));
        line.put("symbol", "none");
        line.put("itemStyle", Map.of("color", "var(--accent)"));
        line.put("lineStyle", Map.of("color", "var(--accent)", "type", "solid", "width", 1));
        var data = new ArrayList<Object>();
        for (var month : months.all()) {
            var fan = months.forecast(month);
            data.add(
                    fan == null
                            ? "-"
                            : Map.of(
                                    "value",
                                    fan.median(),
                                    "tip",
                                    words.getTranslation(
                                            "enrollment.curve.tip.forecast", fan.median(), fan.low80(), fan.high80())));
        }
        line.put("data", data);
        return line;
    }
}
