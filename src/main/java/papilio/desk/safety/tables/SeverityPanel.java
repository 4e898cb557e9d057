package papilio.desk.safety.tables;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.figures.SafetyTables.SeverityRow;
import papilio.figures.review.EventKind;
import papilio.figures.review.ReviewCell;
import papilio.figures.review.SafetyReview;

/** Class by severity: patients, each in every severity of which the patient has an event, and events. */
final class SeverityPanel extends Div {
    /** A class with what was counted in each of its severities. */
    private record Line(@Nullable String soc, Map<String, SeverityRow> counted) {
        int count(String severity, ToIntFunction<SeverityRow> figure) {
            var row = counted.get(severity);
            return row == null ? 0 : figure.applyAsInt(row);
        }
    }

    private final transient CellDoors doors;

    SeverityPanel(SafetyReview review, CellDoors doors, TermWords words) {
        this.doors = doors;
        addClassName("next-panel");
        var lines = lines(review.severities());
        var title = getTranslation("safety.tables.title.severity");
        var table = new ReviewTable<>(title, lines)
                .named(
                        getTranslation("safety.tables.class"),
                        line -> words.row(line.soc(), null),
                        line -> TermWords.style(line.soc(), null));
        severities(lines).forEach(severity -> addTo(table, severity));
        add(ReviewPanel.titled(title, table.csv(review.study() + "-ae-severity.csv"))
                .with(table.narrow().built())
                .footnote(getTranslation("safety.tables.method.severity")));
    }

    private void addTo(ReviewTable<Line> table, String severity) {
        var name = ReviewCell.UNKNOWN.equals(severity)
                ? getTranslation("safety.tables.noSeverity")
                : getTranslation("safety.severity." + severity);
        table.group(
                name,
                List.of(
                        Column.count(
                                getTranslation("safety.tables.patients"),
                                name + " " + getTranslation("safety.tables.patients"),
                                getLocale(),
                                line -> line.count(severity, SeverityRow::patients),
                                line -> doors.patients(cell(line, severity))),
                        Column.count(
                                getTranslation("safety.tables.events"),
                                name + " " + getTranslation("safety.tables.events"),
                                getLocale(),
                                line -> line.count(severity, SeverityRow::events),
                                line -> doors.events(cell(line, severity)))));
    }

    private static ReviewCell cell(Line line, String severity) {
        return ReviewCell.of(EventKind.ANY).term(line.soc(), null).severity(severity);
    }

    private static List<Line> lines(List<SeverityRow> rows) {
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            if (lines.isEmpty() || !Objects.equals(lines.getLast().soc(), row.soc()))
                lines.add(new Line(row.soc(), new LinkedHashMap<>()));
            lines.getLast().counted().put(row.severity(), row);
        }
        return lines;
    }

    /** As recorded anywhere, in their order. */
    private static Stream<String> severities(List<Line> lines) {
        return lines.stream().flatMap(line -> line.counted().keySet().stream()).distinct();
    }
}
