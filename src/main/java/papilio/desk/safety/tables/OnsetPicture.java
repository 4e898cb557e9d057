package papilio.desk.safety.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.figures.review.EventKind;
import papilio.figures.review.PatientCell;
import papilio.figures.review.ReviewCell;
import papilio.figures.review.SafetyReview;
import papilio.figures.review.TimeToOnset;
import papilio.figures.review.TimeToOnset.Bin;
import papilio.shared.ui.Formats;

/** When the first event comes: the share of patients with one over time, and under it how many had theirs in which days. */
final class OnsetPicture extends ReviewPicture {
    private final transient TimeToOnset onset;
    private final transient CellDoors doors;

    OnsetPicture(SafetyReview review, CellDoors doors) {
        super(review.study() + "-ae-onset", 392);
        this.onset = review.onset();
        this.doors = doors;
        setSummary(summary());
        setTable(
                List.of(
                        getTranslation("safety.tables.days"),
                        getTranslation("safety.tables.firstEvents"),
                        getTranslation("safety.tables.byThen")),
                onset.bins().stream().map(this::row).toList());
        draw(option());
    }

    private String summary() {
        var median = onset.medianDay();
        return median == null
                ? getTranslation("safety.tables.picture.onset.noMedian", onset.withEvent(), onset.patients())
                : getTranslation("safety.tables.picture.onset.median", onset.withEvent(), onset.patients(), median);
    }

    private Map<String, Object> option() {
        var option = new LinkedHashMap<String, Object>();
        option.put("grid", List.of(grid(30, 160), grid(252, 100)));
        option.put("tooltip", Map.of("trigger", "item"));
        option.put("xAxis", List.of(days(), bins()));
        option.put("yAxis", List.of(percent(), patients()));
        option.put("series", List.of(curve(), bars()));
        return option;
    }

    private Map<String, Object> days() {
        return Map.of(
                "type",
                "value",
                "gridIndex",
                0,
                "min",
                0,
                "max",
                end(),
                "interval",
                onset.binDays(),
                "splitLine",
                Map.of("show", false));
    }

    private Map<String, Object> bins() {
        return Map.of(
                "type",
                "category",
                "gridIndex",
                1,
                "data",
                onset.bins().stream().map(OnsetPicture::words).toList(),
                "name",
                getTranslation("safety.tables.days"),
                "nameLocation",
                "middle",
                "nameGap",
                28);
    }

    private Map<String, Object> percent() {
        var axis = new LinkedHashMap<>(named(getTranslation("safety.tables.picture.onset.percent")));
        axis.putAll(Map.of("type", "value", "gridIndex", 0, "max", 100, "interval", 25));
        return axis;
    }

    private Map<String, Object> patients() {
        var axis = new LinkedHashMap<>(named(getTranslation("safety.tables.picture.onset.patients")));
        axis.putAll(Map.of("type", "value", "gridIndex", 1, "minInterval", 1, "splitNumber", 3));
        return axis;
    }

    private Map<String, Object> curve() {
        var points = new ArrayList<Map<String, Object>>();
        points.add(Map.of("value", List.of(0, 0), "tip", ""));
        onset.curve()
                .forEach(point -> points.add(Map.of(
                        "value",
                        List.of(point.day(), point.percent()),
                        "tip",
                        getTranslation(
                                "safety.tables.picture.onset.tip",
                                point.day(),
                                Formats.percent(point.percent(), getLocale()),
                                point.patients(),
                                point.atRisk()))));
        if (!onset.curve().isEmpty())
            points.add(Map.of("value", List.of(end(), onset.curve().getLast().percent()), "tip", "", "symbol", "none"));
        var line = new LinkedHashMap<String, Object>();
        line.put("type", "line");
        line.put("step", "end");
        line.put("xAxisIndex", 0);
        line.put("yAxisIndex", 0);
        line.put("symbolSize", 5);
        line.put("lineStyle", Map.of("color", "var(--accent)", "width", 2));
        line.put("itemStyle", Map.of("color", "var(--accent)"));
        line.put("data", points);
        return line;
    }

    private Map<String, Object> bars() {
        var bars = new LinkedHashMap<String, Object>();
        bars.put("type", "bar");
        bars.put("xAxisIndex", 1);
        bars.put("yAxisIndex", 1);
        bars.put("barCategoryGap", "12%");
        bars.put("itemStyle", Map.of("color", "var(--accent)"));
        bars.put("label", Map.of("show", true, "position", "top", "color", "var(--ink-2)", "fontSize", 11));
        bars.put("data", onset.bins().stream().map(this::bar).toList());
        return bars;
    }

    private Map<String, Object> bar(Bin bin) {
        var data = new LinkedHashMap<String, Object>();
        data.put("value", bin.patients() == 0 ? null : bin.patients());
        data.put("key", doors.patients(cell(bin)));
        data.put("tip", getTranslation("safety.tables.picture.onset.bin", words(bin), bin.patients()));
        return data;
    }

    private int end() {
        return onset.bins().isEmpty() ? onset.binDays() : onset.bins().getLast().toDay() + 1;
    }

    private List<Object> row(Bin bin) {
        var percent = byThen(bin);
        return List.of(
                words(bin),
                bin.patients() == 0 ? (Object) 0 : new Cell(String.valueOf(bin.patients()), doors.patients(cell(bin))),
                Formats.oneDecimal(percent, getLocale()));
    }

    /** Where the curve stands at the end of these days. */
    private @Nullable Double byThen(Bin bin) {
        return onset.curve().stream()
                .filter(point -> point.day() <= bin.toDay())
                .reduce((earlier, later) -> later)
                .map(TimeToOnset.Point::percent)
                .orElse(0.0);
    }

    private static PatientCell cell(Bin bin) {
        return PatientCell.of(ReviewCell.of(EventKind.ANY)).firstOn(bin);
    }

    private static String words(Bin bin) {
        return bin.fromDay() + "–" + bin.toDay();
    }
}
