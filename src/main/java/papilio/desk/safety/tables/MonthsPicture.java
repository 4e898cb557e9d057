package papilio.desk.safety.tables;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.figures.review.EventKind;
import papilio.figures.review.MonthOfEvents;
import papilio.figures.review.ReviewCell;
import papilio.figures.review.SafetyReview;
import papilio.shared.Decimals;
import papilio.shared.ui.Formats;

/** How many events began in each month, and under it how many that is for each month that a patient was exposed. */
final class MonthsPicture extends ReviewPicture {
    private final transient List<MonthOfEvents> months;
    private final transient CellDoors doors;

    MonthsPicture(SafetyReview review, CellDoors doors) {
        super(review.study() + "-ae-months", 372);
        months = review.months();
        this.doors = doors;
        setSummary(summary());
        setTable(
                List.of(
                        getTranslation("safety.tables.month"),
                        getTranslation("safety.tables.events"),
                        getTranslation("safety.tables.patients"),
                        getTranslation("safety.tables.patientMonths"),
                        getTranslation("safety.tables.perPatientMonth")),
                months.stream().map(this::row).toList());
        draw(option());
    }

    private String summary() {
        var most =
                months.stream().max(Comparator.comparing(MonthOfEvents::events)).orElseThrow();
        var last = months.getLast();
        return getTranslation(
                "safety.tables.picture.months.summary",
                most.month().toString(),
                most.events(),
                last.month().toString(),
                last.events(),
                rate(last));
    }

    private Map<String, Object> option() {
        var option = new LinkedHashMap<String, Object>();
        option.put("grid", List.of(grid(30, 140), grid(222, 130)));
        option.put("tooltip", Map.of("trigger", "item"));
        option.put("xAxis", List.of(axis(0), axis(1)));
        option.put("yAxis", List.of(events(), rates()));
        option.put("series", List.of(bars(), line()));
        return option;
    }

    private Map<String, Object> axis(int grid) {
        return Map.of(
                "type",
                "category",
                "gridIndex",
                grid,
                "data",
                months.stream().map(month -> month.month().toString()).toList(),
                "axisLabel",
                Map.of("show", grid == 1));
    }

    private Map<String, Object> events() {
        var axis = new LinkedHashMap<>(named(getTranslation("safety.tables.events")));
        axis.putAll(Map.of("type", "value", "gridIndex", 0, "minInterval", 1, "splitNumber", 4));
        return axis;
    }

    private Map<String, Object> rates() {
        var axis = new LinkedHashMap<>(named(getTranslation("safety.tables.perPatientMonth")));
        axis.putAll(Map.of("type", "value", "gridIndex", 1, "splitNumber", 4));
        return axis;
    }

    private Map<String, Object> bars() {
        var bars = new LinkedHashMap<String, Object>();
        bars.put("type", "bar");
        bars.put("xAxisIndex", 0);
        bars.put("yAxisIndex", 0);
        bars.put("barMaxWidth", 32);
        bars.put("itemStyle", Map.of("color", "var(--accent)"));
        bars.put("data", months.stream().map(this::bar).toList());
        return bars;
    }

    private Map<String, Object> bar(MonthOfEvents month) {
        var data = new LinkedHashMap<String, Object>();
        data.put("value", month.events() == 0 ? null : month.events());
        data.put("key", doors.events(cell(month)));
        data.put(
                "tip",
                getTranslation(
                        "safety.tables.picture.months.tip",
                        month.month().toString(),
                        month.events(),
                        month.patients()));
        return data;
    }

    private Map<String, Object> line() {
        var line = new LinkedHashMap<String, Object>();
        line.put("type", "line");
        line.put("xAxisIndex", 1);
        line.put("yAxisIndex", 1);
        line.put("symbol", "circle");
        line.put("symbolSize", 6);
        line.put("lineStyle", Map.of("color", "var(--ink-2)", "width", 2));
        line.put("itemStyle", Map.of("color", "var(--ink-2)"));
        line.put("data", months.stream().map(this::point).toList());
        return line;
    }

    private Map<String, Object> point(MonthOfEvents month) {
        var data = new LinkedHashMap<String, Object>();
        data.put("value", month.perPatientMonth());
        data.put(
                "tip",
                getTranslation(
                        "safety.tables.picture.months.rate",
                        month.month().toString(),
                        rate(month),
                        Formats.oneDecimal(month.patientMonths(), getLocale())));
        return data;
    }

    private List<Object> row(MonthOfEvents month) {
        return List.of(
                month.month().toString(),
                door(month.events(), doors.events(cell(month))),
                door(month.patients(), doors.patients(cell(month))),
                Formats.oneDecimal(month.patientMonths(), getLocale()),
                rate(month));
    }

    private static Object door(int count, String address) {
        return count == 0 ? (Object) 0 : new Cell(String.valueOf(count), address);
    }

    private static String rate(MonthOfEvents month) {
        @Nullable Double rate = month.perPatientMonth();
        return rate == null ? Formats.UNKNOWN : Decimals.rounded(rate, 2).toPlainString();
    }

    private static ReviewCell cell(MonthOfEvents month) {
        return ReviewCell.of(EventKind.ANY).month(month.month());
    }
}
