package papilio.desk.sites;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFilter;
import papilio.patient.PatientGroup;
import papilio.shared.ui.Chart;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.site.SiteOpening;
import tools.jackson.databind.json.JsonMapper;

/** Sites in the order of their share of the target or of their pace, the best first; each bar opens its patients. */
final class RankedBars extends Chart {
    private final transient Map<String, SiteOpening> openings;
    private final boolean byPace;

    RankedBars(String study, List<SiteLine> lines, Map<String, SiteOpening> openings, boolean byPace) {
        this.openings = openings;
        this.byPace = byPace;
        var ranked = lines.stream()
                .filter(line -> value(line) != null)
                .sorted(Comparator.comparing(this::sorted)
                        .reversed()
                        .thenComparing(line -> line.site().code()))
                .toList();
        setSummary(summary(ranked, lines.size() - ranked.size()));
        setFileName("sites-ranked-" + study);
        setTable(headers(), ranked.stream().map(line -> cells(study, line)).toList());
        setPictureHeight(50 + 30 * Math.max(1, ranked.size()) + "px");
        setOption(JsonMapper.shared().valueToTree(option(ranked)));
        setVisible(!ranked.isEmpty());
        addItemClickListener(click -> {
            if (!click.key().isEmpty())
                UI.getCurrent()
                        .navigate(
                                "patients",
                                Doors.query(
                                        study,
                                        PatientFilter.of(PatientGroup.ENROLLED)
                                                .at(click.key())
                                                .toQuery()));
        });
    }

    private @Nullable Double value(SiteLine line) {
        return byPace ? line.perMonth() : percent(line);
    }

    private double sorted(SiteLine line) {
        return Objects.requireNonNull(value(line));
    }

    private static @Nullable Double percent(SiteLine line) {
        var target = line.site().target();
        return target == null || target == 0 ? null : 100.0 * line.enrolled() / target;
    }

    private @Nullable Double planned(SiteLine line) {
        var opening = openings.get(line.site().code());
        return opening == null ? null : opening.plannedPerMonth();
    }

    private String summary(List<SiteLine> ranked, int left) {
        if (ranked.isEmpty()) return getTranslation("site.ranked.none");
        var first = ranked.getFirst();
        var last = ranked.getLast();
        return getTranslation(
                byPace ? "site.ranked.pace.summary" : "site.ranked.target.summary",
                first.site().code(),
                figure(first),
                last.site().code(),
                figure(last),
                left);
    }

    private String figure(SiteLine line) {
        return byPace ? Formats.oneDecimal(value(line), getLocale()) : Formats.percent(value(line), getLocale());
    }

    private String label(SiteLine line) {
        return byPace
                ? figure(line)
                : line.enrolled() + " / " + Formats.whole(line.site().target(), getLocale()) + " · " + figure(line);
    }

    private Map<String, Object> option(List<SiteLine> ranked) {
        var option = new LinkedHashMap<String, Object>();
        option.put("grid", Map.of("right", 120, "top", 24, "left", 8));
        option.put("tooltip", Map.of("trigger", "item"));
        option.put("xAxis", Map.of("type", "value", "min", 0, "name", "", "axisLabel", Map.of("show", true)));
        option.put(
                "yAxis",
                Map.of(
                        "type",
                        "category",
                        "inverse",
                        true,
                        "data",
                        ranked.stream().map(this::name).toList(),
                        "axisLabel",
                        Map.of("interval", 0, "hideOverlap", false)));
        var series = new ArrayList<Object>();
        series.add(bars(ranked));
        if (byPace) series.add(plannedMarks(ranked));
        option.put("series", series);
        return option;
    }

    private Map<String, Object> bars(List<SiteLine> ranked) {
        var bars = new LinkedHashMap<String, Object>();
        bars.put("type", "bar");
        bars.put("name", getTranslation(byPace ? "site.column.pace" : "site.ranked.share"));
        bars.put("barMaxWidth", 16);
        bars.put("itemStyle", Map.of("color", "var(--accent)"));
        bars.put("data", ranked.stream().map(this::bar).toList());
        if (!byPace)
            bars.put(
                    "markLine",
                    Map.of(
                            "silent",
                            true,
                            "symbol",
                            "none",
                            "data",
                            List.of(Map.of(
                                    "xAxis",
                                    100,
                                    "lineStyle",
                                    Map.of("color", "var(--axis)", "type", "dashed"),
                                    "label",
                                    Map.of(
                                            "formatter",
                                            getTranslation("site.ranked.target.line"),
                                            "position",
                                            "end",
                                            "color",
                                            "var(--ink-2)")))));
        return bars;
    }

    private Map<String, Object> bar(SiteLine line) {
        return Map.of(
                "value",
                Objects.requireNonNull(value(line)),
                "key",
                line.site().code(),
                "tip",
                name(line) + ": " + label(line),
                "label",
                Map.of(
                        "show",
                        true,
                        "position",
                        "right",
                        "distance",
                        10,
                        "formatter",
                        label(line),
                        "color",
                        "var(--ink)"));
    }

    /** The planned pace as a dash on the bar's row. */
    private Map<String, Object> plannedMarks(List<SiteLine> ranked) {
        var data = new ArrayList<Object>();
        for (var line : ranked) {
            var planned = planned(line);
            if (planned == null) continue;
            data.add(Map.of(
                    "value",
                    List.of(planned, name(line)),
                    "tip",
                    getTranslation("site.ranked.planned.tip", name(line), Formats.oneDecimal(planned, getLocale()))));
        }
        return Map.of(
                "type",
                "scatter",
                "name",
                getTranslation("site.field.plannedPerMonth"),
                "symbol",
                "rect",
                "symbolSize",
                List.of(3, 22),
                "itemStyle",
                Map.of("color", "var(--ink)", "opacity", 1),
                "data",
                data);
    }

    private String name(SiteLine line) {
        var name = line.site().name(getLocale());
        return line.site().code() + " " + (name.length() > 26 ? name.substring(0, 25) + "…" : name);
    }

    private List<String> headers() {
        return List.of(
                getTranslation("site.column.site"),
                getTranslation("site.fact.enrolled"),
                getTranslation("site.field.target"),
                getTranslation("site.ranked.share"),
                getTranslation("site.column.pace"),
                getTranslation("site.field.plannedPerMonth"));
    }

    private List<@Nullable Object> cells(String study, SiteLine line) {
        return java.util.Arrays.asList(
                new Cell(name(line), Doors.to("sites/" + line.site().code(), study)),
                line.enrolled(),
                line.site().target(),
                Formats.percent(percent(line), getLocale()),
                Formats.oneDecimal(line.perMonth(), getLocale()),
                Formats.oneDecimal(planned(line), getLocale()));
    }
}
