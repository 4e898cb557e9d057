package papilio.desk.safety.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import papilio.figures.review.EventKind;
import papilio.figures.review.PatientCell;
import papilio.figures.review.ReviewCell;
import papilio.figures.review.SafetyReview;
import papilio.figures.review.SafetyReview.TermBar;
import papilio.shared.ui.Formats;

/** The terms with most patients as bars, each patient at the worst grade of the term; shade, pattern and number say which. */
final class TermBarsPicture extends ReviewPicture {
    private static final int A_BAR = 26;
    private static final int AROUND = 94;

    private final transient CellDoors doors;
    private final transient TermWords words;
    private final transient List<TermBar> bars;
    private final transient List<Integer> grades;

    TermBarsPicture(SafetyReview review, CellDoors doors, TermWords words) {
        super(
                review.study() + "-ae-terms",
                AROUND + A_BAR * review.mostFrequent().size());
        this.doors = doors;
        this.words = words;
        bars = review.mostFrequent();
        grades = IntStream.of(1, 2, 3, 4, 5, 0)
                .filter(grade -> grade > 0
                        || bars.stream().anyMatch(bar -> bar.patients().ungraded() > 0))
                .boxed()
                .toList();
        var first = bars.getFirst();
        setSummary(getTranslation(
                "safety.tables.picture.terms.summary",
                bars.size(),
                words.term(first.term()),
                first.patients().total(),
                Formats.whole(review.dosed(), getLocale())));
        setTable(headers(), bars.stream().map(this::row).toList());
        draw(option());
    }

    private Map<String, Object> option() {
        var option = new LinkedHashMap<String, Object>();
        option.put("grid", Map.of("top", 52, "right", 44, "bottom", 26));
        option.put("tooltip", Map.of("trigger", "item"));
        option.put(
                "legend",
                Map.of(
                        "top",
                        0,
                        "left",
                        0,
                        "itemWidth",
                        18,
                        "itemGap",
                        8,
                        "itemStyle",
                        Map.of("borderWidth", 0.5),
                        "selectedMode",
                        false,
                        "textStyle",
                        Map.of("color", "var(--ink-2)"),
                        "data",
                        grades.stream().map(words::grade).toList()));
        option.put(
                "xAxis",
                Map.of(
                        "type",
                        "value",
                        "min",
                        0,
                        "minInterval",
                        1,
                        "name",
                        getTranslation("safety.tables.patients"),
                        "nameLocation",
                        "middle",
                        "nameGap",
                        26));
        option.put(
                "yAxis",
                Map.of(
                        "type",
                        "category",
                        "inverse",
                        true,
                        "data",
                        bars.stream().map(bar -> words.term(bar.term())).toList(),
                        "axisLabel",
                        labels()));
        var series = new ArrayList<Object>();
        grades.forEach(grade -> series.add(series(grade)));
        series.add(totals());
        option.put("series", series);
        return option;
    }

    /** Every bar keeps its name, on two lines where one is too short. */
    private static Map<String, Object> labels() {
        return Map.of("interval", 0, "hideOverlap", false, "width", 164, "overflow", "break", "lineHeight", 12);
    }

    private Map<String, Object> series(int grade) {
        var series = bar(words.grade(grade));
        var item = new LinkedHashMap<String, Object>();
        item.put("color", grade == 0 ? "var(--surface)" : "var(--grade-" + grade + ")");
        item.put("borderColor", "var(--ink-2)");
        item.put("borderWidth", 0.5);
        var pattern = pattern(grade);
        if (pattern != null) item.put("decal", pattern);
        series.put("itemStyle", item);
        series.put("label", label(grade));
        series.put("data", bars.stream().map(bar -> data(bar, grade)).toList());
        return series;
    }

    private static Map<String, Object> bar(String name) {
        var series = new LinkedHashMap<String, Object>();
        series.put("type", "bar");
        series.put("name", name);
        series.put("stack", "patients");
        series.put("barMaxWidth", 18);
        series.put("cursor", "pointer");
        return series;
    }

    private static Map<String, Object> label(int grade) {
        return Map.of(
                "show",
                true,
                "color",
                grade >= 4 ? "#fff" : "#16202b",
                "backgroundColor",
                grade == 0 ? "#fff" : "var(--grade-" + grade + ")",
                "padding",
                List.of(1, 2),
                "fontSize",
                11);
    }

    /** Dots, slanting lines, lattice: told apart without colour. */
    private static @Nullable Map<String, Object> pattern(int grade) {
        return switch (grade) {
            case 2 -> decal("circle", List.of(6, 6), List.of(6, 0), 0, 0.5);
            case 3 -> decal("rect", List.of(1, 0), List.of(2, 5), -Math.PI / 4, 1);
            case 4 -> decal("rect", List.of(4, 3), List.of(2, 3), Math.PI / 4, 1);
            default -> null;
        };
    }

    private static Map<String, Object> decal(
            String symbol, List<Integer> across, List<Integer> down, double turned, double size) {
        return Map.of(
                "symbol", symbol,
                "symbolSize", size,
                "dashArrayX", across,
                "dashArrayY", down,
                "rotation", turned,
                "color", "rgba(22, 32, 43, 0.45)");
    }

    private Map<String, Object> data(TermBar bar, int grade) {
        var count = bar.patients().of(grade);
        var data = new LinkedHashMap<String, Object>();
        data.put("value", count == 0 ? null : count);
        data.put("key", doors.patients(cell(bar).worstGrade(grade)));
        data.put(
                "tip",
                getTranslation("safety.tables.picture.terms.tip", words.term(bar.term()), words.grade(grade), count));
        return data;
    }

    /** The sum of a bar stands at its end. */
    private Map<String, Object> totals() {
        var series = bar("");
        series.put("silent", true);
        series.put("tooltip", Map.of("show", false));
        series.put(
                "data",
                bars.stream()
                        .map(bar -> Map.of(
                                "value",
                                0,
                                "label",
                                Map.of(
                                        "show",
                                        true,
                                        "position",
                                        "right",
                                        "color",
                                        "var(--ink)",
                                        "formatter",
                                        Formats.whole(bar.patients().total(), getLocale()))))
                        .toList());
        return series;
    }

    private List<String> headers() {
        var headers = new ArrayList<String>();
        headers.add(getTranslation("safety.tables.preferred"));
        headers.add(getTranslation("safety.tables.patients"));
        grades.forEach(grade -> headers.add(words.grade(grade)));
        headers.add(getTranslation("safety.tables.events"));
        return headers;
    }

    private List<Object> row(TermBar bar) {
        var row = new ArrayList<Object>();
        row.add(words.term(bar.term()));
        row.add(new Cell(String.valueOf(bar.patients().total()), doors.patients(cell(bar))));
        grades.forEach(grade -> row.add(door(bar, grade)));
        row.add(new Cell(
                String.valueOf(bar.events().total()), doors.events(cell(bar).among())));
        return row;
    }

    private Object door(TermBar bar, int grade) {
        var count = bar.patients().of(grade);
        return count == 0
                ? 0
                : new Cell(String.valueOf(count), doors.patients(cell(bar).worstGrade(grade)));
    }

    private static PatientCell cell(TermBar bar) {
        return PatientCell.of(ReviewCell.of(EventKind.ANY).term(bar.soc(), bar.term()));
    }
}
