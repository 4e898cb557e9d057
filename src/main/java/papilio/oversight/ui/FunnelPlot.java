package papilio.oversight.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.oversight.indicator.Funnel;
import papilio.oversight.indicator.Indicator;
import papilio.oversight.indicator.IndicatorBoard;
import papilio.oversight.indicator.IndicatorState;
import papilio.oversight.indicator.SiteIndicator;
import papilio.shared.ui.Chart;
import papilio.shared.ui.Doors;
import tools.jackson.databind.json.JsonMapper;

/** One indicator of all sites over its base, between the limits around the study's value; the shape says where a site lies. */
public final class FunnelPlot extends Chart {
    private static final int STEPS = 80;
    private static final int ALL_NAMED = 12;
    private final Indicator indicator;
    private final transient IndicatorBoard board;
    private final transient CallWords words = new CallWords(this, getLocale());

    public FunnelPlot(String study, IndicatorBoard board, Indicator indicator) {
        this.indicator = indicator;
        this.board = board;
        var sites = board.of(indicator);
        setOption(JsonMapper.shared().valueToTree(option(sites)));
        setSummary(summary(sites));
        setTable(headers(), sites.stream().map(this::row).toList());
        setFileName("funnel-" + indicator.name().toLowerCase(java.util.Locale.ROOT));
        setPictureHeight("340px");
        addItemClickListener(click -> {
            if (!click.key().isEmpty())
                UI.getCurrent()
                        .navigate(
                                "sites/indicators",
                                Doors.query(study, Map.of("indicator", indicator.name(), "site", click.key())));
        });
    }

    private Map<String, Object> option(List<SiteIndicator> sites) {
        var option = new LinkedHashMap<String, Object>();
        option.put("grid", Map.of("left", 56, "right", 92, "top", 34, "bottom", 44));
        option.put("tooltip", Map.of("trigger", "item"));
        var base = getTranslation(indicator.isRate() ? "oversight.axis.years" : "oversight.axis." + indicator.name());
        option.put("xAxis", Map.of("type", "value", "min", 0, "name", base, "nameLocation", "middle", "nameGap", 28));
        option.put(
                "yAxis",
                Map.of(
                        "type",
                        "value",
                        "min",
                        0,
                        "name",
                        words.name(indicator)
                                + getTranslation("oversight.unit." + (indicator.isRate() ? "rate" : "share")),
                        "nameTextStyle",
                        Map.of("align", "left", "padding", List.of(0, 0, 0, -40))));
        var series = new ArrayList<Object>();
        var funnel = board.funnel(indicator);
        if (funnel != null) {
            var bases = sites.stream().mapToDouble(one -> one.reading().base()).summaryStatistics();
            var smallest = 0.6 * bases.getMin();
            var largest = 1.1 * bases.getMax();
            series.add(limit(funnel, smallest, largest, Funnel.OUTER, true, "99.8 %"));
            series.add(limit(funnel, smallest, largest, Funnel.OUTER, false, ""));
            series.add(limit(funnel, smallest, largest, Funnel.INNER, true, "95 %"));
            series.add(limit(funnel, smallest, largest, Funnel.INNER, false, ""));
            series.add(centre(funnel, largest));
        }
        series.add(points(sites));
        option.put("series", series);
        return option;
    }

    private Map<String, Object> limit(
            Funnel funnel, double smallest, double largest, double tail, boolean upper, String name) {
        var points = new ArrayList<List<Object>>();
        for (var step = 0; step <= STEPS; step++) {
            var base = smallest + (largest - smallest) * step / STEPS;
            if (!indicator.isRate()) base = Math.max(1, Math.round(base));
            var value = upper ? funnel.upper(base, tail) : funnel.lower(base, tail);
            points.add(List.of(base, shown(value)));
        }
        var outer = tail == Funnel.OUTER;
        return line(points, name, outer ? "solid" : "dashed", outer ? 1.2 : 1);
    }

    private Map<String, Object> centre(Funnel funnel, double largest) {
        List<List<Object>> points =
                List.of(List.of(0, shown(funnel.centre())), List.of(largest, shown(funnel.centre())));
        return line(points, getTranslation("oversight.study"), "dotted", 1.5);
    }

    private static Map<String, Object> line(List<List<Object>> points, String name, String type, double width) {
        var line = new LinkedHashMap<String, Object>();
        line.put("type", "line");
        line.put("silent", true);
        line.put("symbol", "none");
        line.put("lineStyle", Map.of("color", "var(--axis)", "type", type, "width", width));
        line.put("endLabel", Map.of("show", !name.isEmpty(), "formatter", name, "color", "var(--ink-2)"));
        line.put("labelLayout", Map.of("moveOverlap", "shiftY"));
        line.put("data", points);
        return line;
    }

    private Map<String, Object> points(List<SiteIndicator> sites) {
        var data = new ArrayList<Object>();
        for (var one : sites) {
            var value = one.reading().value();
            if (value == null) continue;
            var named = sites.size() <= ALL_NAMED || one.isConcern();
            data.add(Map.of(
                    "value", List.of(one.reading().base(), shown(value)),
                    "symbol", symbol(one.state()),
                    "symbolRotate", one.state().isLow() ? 180 : 0,
                    "symbolSize", one.state().isFar() ? 15 : 11,
                    "itemStyle", Map.of("color", colour(one), "borderColor", "var(--ink)", "borderWidth", 1),
                    "label", Map.of("show", named, "formatter", one.site(), "position", "right", "color", "var(--ink)"),
                    "tip", tip(one, value),
                    "key", one.site()));
        }
        return Map.of("type", "scatter", "data", data, "z", 5);
    }

    private static String symbol(IndicatorState state) {
        return state.isHigh() || state.isLow() ? "triangle" : "circle";
    }

    private static String colour(SiteIndicator one) {
        if (!one.isConcern()) return one.state() == IndicatorState.TOO_LITTLE ? "var(--surface)" : "var(--accent)";
        return one.state().isFar() ? "var(--overdue)" : "var(--attention)";
    }

    private String tip(SiteIndicator one, double value) {
        return getTranslation(
                "oversight.tip",
                one.site(),
                words.value(indicator, value),
                one.reading().part(),
                base(one),
                getTranslation("oversight.state." + one.state()));
    }

    private String summary(List<SiteIndicator> sites) {
        var outside = sites.stream().filter(SiteIndicator::isConcern).toList();
        var study = board.study(indicator).map(sum -> sum.value()).orElse(null);
        if (sites.isEmpty()) return getTranslation("oversight.summary.none", words.name(indicator));
        if (study == null) return getTranslation("oversight.summary.alone", words.name(indicator), sites.size());
        if (outside.isEmpty())
            return getTranslation(
                    "oversight.summary.within", words.name(indicator), words.value(indicator, study), sites.size());
        return getTranslation(
                "oversight.summary.outside",
                words.name(indicator),
                words.value(indicator, study),
                String.join(", ", outside.stream().map(SiteIndicator::site).toList()));
    }

    private List<String> headers() {
        return List.of(
                getTranslation("oversight.site"),
                getTranslation("oversight.part"),
                getTranslation("oversight.base"),
                getTranslation("oversight.value"),
                getTranslation("oversight.low"),
                getTranslation("oversight.high"),
                getTranslation("oversight.state"));
    }

    private List<@Nullable Object> row(SiteIndicator one) {
        var interval = one.reading().interval(indicator);
        var row = new ArrayList<@Nullable Object>();
        row.add(one.site());
        row.add(one.reading().part());
        row.add(base(one));
        row.add(IndicatorTable.number(one.reading().value(), indicator));
        row.add(IndicatorTable.number(interval == null ? null : interval.low(), indicator));
        row.add(IndicatorTable.number(interval == null ? null : interval.high(), indicator));
        row.add(StateMark.shape(one.state()) + getTranslation("oversight.state." + one.state()));
        return row;
    }

    private String base(SiteIndicator one) {
        return papilio.shared.Decimals.rounded(one.reading().base(), indicator.isRate() ? 1 : 0)
                .toPlainString();
    }

    /** Shares in percent. */
    private double shown(double value) {
        return indicator.isRate() ? value : 100 * value;
    }
}
