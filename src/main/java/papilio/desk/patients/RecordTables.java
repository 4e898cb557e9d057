package papilio.desk.patients;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import papilio.patient.FindingRow;
import papilio.patient.HistoryRow;
import papilio.patient.MedicationRow;
import papilio.patient.PatientCourse;
import papilio.patient.PatientCourse.ScheduledVisit;
import papilio.patient.TreatmentRow;
import papilio.patient.VisitRow;
import papilio.patient.ui.PatientWords;
import papilio.safety.PatientEvent;
import papilio.safety.QueryRow;
import papilio.safety.ui.EventWords;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.timeline.CourseFacts;

/** The records of a patient as tables; a row opens its record by the same key as the picture. */
final class RecordTables {
    private static final int SHORT = 12;
    private static final int NARROW = 700;
    private final Component place;
    private final Locale locale;
    private final CourseFacts facts;
    private final PatientCourse course;
    private final Consumer<String> open;
    private final EventWords words;

    RecordTables(Component place, Locale locale, CourseFacts facts, Consumer<String> open) {
        this.place = place;
        this.locale = locale;
        this.facts = facts;
        this.course = facts.course();
        this.open = open;
        this.words = new EventWords(place, locale, course.study().zone(), List.of());
    }

    Component visits() {
        var rows = new ArrayList<VisitLine>();
        for (var visit : course.scheduled()) rows.add(new VisitLine(visit, visit.done()));
        for (var row : course.visits())
            if (rows.stream().noneMatch(line -> row.equals(line.done()))) rows.add(new VisitLine(null, row));
        var grid = this.<VisitLine>grid(
                "patient.tab.visits",
                line -> line.done() == null ? "" : "visit:" + line.done().id());
        text(grid, "patient.field.visitCode", 2, line -> line.name(locale));
        text(
                grid,
                "patient.field.startedOn",
                1,
                line -> Formats.date(line.done() == null ? null : line.done().startedOn()));
        grid.addComponentColumn(this::visitStatus)
                .setHeader(place.getTranslation("patient.column.status"))
                .setFlexGrow(1);
        text(grid, "patient.column.window", 2, VisitLine::window);
        text(
                grid,
                "patient.field.note",
                2,
                line -> Formats.text(line.done() == null ? null : line.done().note()));
        return filled(grid, rows, "patient.none.visits");
    }

    private record VisitLine(
            @Nullable ScheduledVisit planned, @Nullable VisitRow done) {
        String name(Locale locale) {
            if (planned != null)
                return planned.window().visit().code() + " · "
                        + planned.window().visit().name(locale);
            return done == null ? Formats.UNKNOWN : done.visitName();
        }

        String window() {
            return planned == null
                    ? Formats.UNKNOWN
                    : planned.window().from() + " – " + planned.window().to();
        }
    }

    private Component visitStatus(VisitLine line) {
        if (line.planned() != null)
            return PatientWords.visitStatus(place, line.planned().status());
        return new Span(place.getTranslation(
                line.done() != null && line.done().unplanned() ? "timeline.unscheduled" : "timeline.visitDone"));
    }

    Component doses() {
        var grid = this.<TreatmentRow>grid("patient.tab.doses", row -> "treatment:" + row.id());
        text(grid, "patient.field.startedOn", 1, row -> row.startedOn().toString());
        number(grid, "patient.column.day", row -> Formats.whole(course.patient().dayOf(row.startedOn()), locale));
        text(grid, "patient.field.kind", 1, row -> PatientWords.kind(place, row.kind()));
        text(grid, "patient.field.endedOn", 1, row -> Formats.date(row.endedOn()));
        number(grid, "patient.field.amount", RecordTables::amount);
        text(
                grid,
                "patient.field.missReason",
                2,
                row -> row.reason() == null ? Formats.UNKNOWN : PatientWords.missReason(place, row.reason()));
        return filled(grid, course.treatments().reversed(), "patient.none.doses");
    }

    private static String amount(TreatmentRow row) {
        var amount = row.amount();
        if (amount == null) return Formats.UNKNOWN;
        var number = amount.stripTrailingZeros().toPlainString();
        return row.unit() == null ? number : number + " " + row.unit();
    }

    Component findings() {
        var grid = this.<FindingRow>grid("patient.tab.findings", row -> "finding:" + row.id());
        text(grid, "patient.field.takenOn", 1, row -> Formats.date(row.takenOn()));
        text(grid, "patient.field.code", 2, row -> PatientWords.test(place, row.code(), row.name()));
        number(grid, "patient.field.value", row -> PatientWords.value(row) + arrow(row.flag()));
        text(grid, "patient.field.unit", 1, row -> Formats.text(row.unit()));
        text(grid, "patient.column.range", 1, RecordTables::range);
        text(grid, "patient.field.visitName", 1, row -> Formats.text(row.visitName()));
        var newestFirst = course.findings().stream()
                .sorted((one, other) -> Formats.date(other.takenOn()).compareTo(Formats.date(one.takenOn())))
                .toList();
        return filled(grid, newestFirst, "patient.none.findings");
    }

    private static String arrow(@Nullable String flag) {
        if (flag == null) return "";
        return flag.startsWith("L") ? " ↓" : flag.startsWith("H") ? " ↑" : "";
    }

    private static String range(FindingRow row) {
        if (row.rangeLow() == null && row.rangeHigh() == null) return Formats.UNKNOWN;
        return (row.rangeLow() == null
                        ? ""
                        : row.rangeLow().stripTrailingZeros().toPlainString()) + " – "
                + (row.rangeHigh() == null
                        ? ""
                        : row.rangeHigh().stripTrailingZeros().toPlainString());
    }

    Component medication() {
        var grid = this.<MedicationRow>grid("patient.tab.medication", row -> "medication:" + row.id());
        text(grid, "patient.field.name", 2, row -> row.name(locale));
        text(grid, "patient.field.amount", 1, row -> Formats.text(join(row.amount(), row.unit(), row.frequency())));
        text(grid, "patient.field.started", 1, row -> Formats.text(row.started()));
        text(
                grid,
                "patient.field.ended",
                1,
                row -> row.ended() == null && row.ongoing()
                        ? place.getTranslation("timeline.ongoing")
                        : Formats.text(row.ended()));
        text(grid, "patient.field.indication", 2, row -> Formats.text(row.indication()));
        return filled(grid, course.medication(), "patient.none.medication");
    }

    private static String join(@Nullable String... parts) {
        var joined = new ArrayList<String>();
        for (var part : parts) if (part != null && !part.isBlank()) joined.add(part);
        return String.join(" ", joined);
    }

    Component events() {
        var grid = this.<PatientEvent>grid("patient.tab.events", event -> "adverse_event:" + event.eventNo());
        grid.addComponentColumn(this::event)
                .setHeader(place.getTranslation("patient.column.event"))
                .setFlexGrow(2);
        text(
                grid,
                "patient.column.onset",
                1,
                event -> event.content().onset() == null
                        ? Formats.UNKNOWN
                        : event.content().onset().text());
        text(
                grid,
                "patient.field.ended",
                1,
                event -> event.content().ended() == null
                        ? Formats.UNKNOWN
                        : event.content().ended().text());
        grid.addComponentColumn(this::severity)
                .setHeader(place.getTranslation("patient.column.severity"))
                .setFlexGrow(1);
        return filled(grid, facts.events(), "patient.none.events");
    }

    private Component event(PatientEvent event) {
        var content = event.content();
        var words = new Span(content.name(locale));
        if (content.serious()) words.addClassName("serious");
        var door =
                new Anchor(Doors.to("safety/" + event.eventNo(), course.study().code()), event.eventNo());
        door.addClassName("small");
        var cell = new Div(words, new Span(" "), door);
        cell.addClassName("one-line");
        return cell;
    }

    private Component severity(PatientEvent event) {
        var content = event.content();
        var grade = content.grade();
        var severity = content.severity();
        if (grade == null && severity == null) return new Span(Formats.UNKNOWN);
        var words = new Span(
                grade != null
                        ? place.getTranslation("timeline.event.grade", grade)
                        : place.getTranslation("timeline.severity."
                                + Objects.requireNonNull(severity).name()));
        words.addClassName("grade-"
                + (grade != null ? grade : Objects.requireNonNull(severity).ordinal() + 1));
        return words;
    }

    Component history() {
        var grid = this.<HistoryRow>grid("patient.tab.history", row -> "medical_history:" + row.id());
        text(grid, "patient.field.term", 2, row -> row.term(locale));
        text(grid, "patient.field.bodySystem", 2, row -> Formats.text(row.bodySystem()));
        text(grid, "patient.field.started", 1, row -> Formats.text(row.started()));
        text(grid, "patient.field.ended", 1, row -> Formats.text(row.ended()));
        return filled(grid, course.history(), "patient.none.history");
    }

    Component queries() {
        var grid = this.<QueryRow>grid(
                "patient.tab.queries",
                query -> query.eventNo() == null
                        ? query.recordType() + ":" + query.recordId()
                        : "adverse_event:" + query.eventNo());
        text(
                grid,
                "patient.column.about",
                1,
                query -> query.eventNo() == null
                        ? place.getTranslation("timeline.record." + query.recordType())
                        : query.eventNo());
        text(grid, "patient.column.question", 4, words::question);
        text(
                grid,
                "patient.column.raised",
                1,
                query -> Formats.minute(query.raisedAt(), course.study().zone()));
        return filled(grid, facts.queries(), "patient.none.queries");
    }

    /** A click on a row opens its record; for the keyboard and the screen reader there is a button in front. */
    private <T> Grid<T> grid(String label, Function<T, String> key) {
        var grid = new Grid<T>();
        grid.getElement().setAttribute("aria-label", place.getTranslation(label));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeNames("wrap-cell-content");
        grid.addItemClickListener(clicked -> open(key.apply(clicked.getItem())));
        var header = new Span(place.getTranslation("patient.open"));
        header.addClassName("visually-hidden");
        grid.addComponentColumn(row -> opener(key.apply(row)))
                .setHeader(header)
                .setWidth("44px")
                .setFlexGrow(0);
        grid.addAttachListener(attached ->
                fit(grid, attached.getUI().getPage().getExtendedClientDetails().getWindowInnerWidth()));
        return grid;
    }

    private Component opener(String key) {
        if (key.isEmpty()) return new Span();
        var button = new NativeButton("›", click -> open(key));
        button.addClassName("linklike");
        button.setAriaLabel(place.getTranslation("patient.open"));
        return button;
    }

    private void open(String key) {
        if (!key.isEmpty()) open.accept(key);
    }

    /** A phone shows the first three columns; the record itself is a tap away. */
    private static void fit(Grid<?> grid, int width) {
        if (width > 0 && width < NARROW) grid.getColumns().stream().skip(4).forEach(column -> column.setVisible(false));
    }

    private <T> Component filled(Grid<T> grid, List<T> rows, String none) {
        if (rows.isEmpty()) {
            var words = new Paragraph(place.getTranslation(none));
            words.addClassName("muted");
            return words;
        }
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= SHORT);
        return grid;
    }

    private <T> void text(Grid<T> grid, String header, int grow, ValueProvider<T, String> cell) {
        grid.addColumn(cell)
                .setHeader(place.getTranslation(header))
                .setTooltipGenerator(cell::apply)
                .setFlexGrow(grow)
                .setWidth("78px");
    }

    private <T> void number(Grid<T> grid, String header, ValueProvider<T, String> cell) {
        grid.addColumn(cell)
                .setHeader(place.getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("84px");
    }
}
