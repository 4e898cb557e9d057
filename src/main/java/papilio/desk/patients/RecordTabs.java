package papilio.desk.patients;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import papilio.patient.PatientCourse;
import papilio.patient.PatientCourse.ScheduledVisit;
import papilio.patient.TreatmentRow;
import papilio.patient.VisitRow;
import papilio.patient.ui.PatientWords;
import papilio.safety.PatientEvent;
import papilio.safety.QueryRow;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.timeline.CourseFacts;

/** The records of a patient as tables, one tab a kind; a row opens its record by the same key as the picture. */
final class RecordTabs extends Div {
    private static final int SHORT = 12;
    private final CourseFacts facts;
    private final PatientCourse course;
    private final Consumer<String> open;
    private final Map<Tab, Supplier<Component>> contents = new LinkedHashMap<>();
    private final Tabs tabs = new Tabs();
    private final Div content = new Div();

    RecordTabs(CourseFacts facts, Supplier<Component> history, boolean withHistory, Consumer<String> open) {
        this.facts = facts;
        this.course = facts.course();
        this.open = open;
        addClassName("record-tabs");
        tab("patient.tab.visits", (long) course.visits().size(), this::visits);
        tab("patient.tab.doses", (long) course.treatments().size(), this::doses);
        tab("patient.tab.findings", (long) course.findings().size(), this::findings);
        tab("patient.tab.medication", (long) course.medication().size(), this::medication);
        tab("patient.tab.events", (long) facts.events().size(), this::events);
        tab("patient.tab.history", (long) course.history().size(), this::history);
        tab("patient.tab.queries", (long) facts.queries().size(), this::queries);
        if (withHistory) tab("patient.tab.audit", null, history);
        tabs.addSelectedChangeListener(chosen -> show(chosen.getSelectedTab()));
        add(tabs, content);
        show(tabs.getSelectedTab());
    }

    /** Which tab is shown, so that it stays when the page is built anew. */
    int selected() {
        return tabs.getSelectedIndex();
    }

    void select(int index) {
        if (index > 0 && index < contents.size()) tabs.setSelectedIndex(index);
    }

    private void tab(String key, @org.jspecify.annotations.Nullable Long count, Supplier<Component> panel) {
        var tab = new Tab(getTranslation(key) + (count == null ? "" : " " + count));
        contents.put(tab, panel);
        tabs.add(tab);
    }

    private void show(Tab tab) {
        var panel = contents.get(tab);
        content.removeAll();
        if (panel != null) content.add(panel.get());
    }

    private Component visits() {
        var rows = new ArrayList<VisitLine>();
        for (var visit : course.scheduled()) rows.add(new VisitLine(visit, visit.done()));
        for (var row : course.visits())
            if (rows.stream().noneMatch(line -> row.equals(line.done()))) rows.add(new VisitLine(null, row));
        var grid = this.<VisitLine>grid(
                "patient.tab.visits",
                line -> line.done() == null ? "" : "visit:" + line.done().id());
        text(grid, "patient.field.visitCode", 2, line -> line.name(getLocale()));
        text(grid, "patient.column.window", 2, VisitLine::window);
        text(
                grid,
                "patient.field.startedOn",
                1,
                line -> Formats.date(line.done() == null ? null : line.done().startedOn()));
        grid.addComponentColumn(this::visitStatus)
                .setHeader(getTranslation("patient.column.status"))
                .setFlexGrow(1);
        text(
                grid,
                "patient.field.note",
                2,
                line -> Formats.text(line.done() == null ? null : line.done().note()));
        return filled(grid, rows, "patient.none.visits");
    }

    private record VisitLine(
            @org.jspecify.annotations.Nullable ScheduledVisit planned,
            @org.jspecify.annotations.Nullable VisitRow done) {
        String name(java.util.Locale locale) {
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
            return PatientWords.visitStatus(this, line.planned().status());
        return new Span(getTranslation(
                line.done() != null && line.done().unplanned() ? "timeline.unscheduled" : "timeline.visitDone"));
    }

    private Component doses() {
        var grid = this.<TreatmentRow>grid("patient.tab.doses", row -> "treatment:" + row.id());
        text(grid, "patient.field.startedOn", 1, row -> row.startedOn().toString());
        number(grid, "patient.column.day", row -> Formats.whole(course.patient().dayOf(row.startedOn()), getLocale()));
        text(grid, "patient.field.kind", 1, row -> PatientWords.kind(this, row.kind()));
        text(grid, "patient.field.endedOn", 1, row -> Formats.date(row.endedOn()));
        number(grid, "patient.field.amount", RecordTabs::amount);
        text(
                grid,
                "patient.field.missReason",
                2,
                row -> row.reason() == null ? Formats.UNKNOWN : PatientWords.missReason(this, row.reason()));
        return filled(grid, course.treatments().reversed(), "patient.none.doses");
    }

    private static String amount(TreatmentRow row) {
        var amount = row.amount();
        if (amount == null) return Formats.UNKNOWN;
        var number = amount.stripTrailingZeros().toPlainString();
        return row.unit() == null ? number : number + " " + row.unit();
    }

    private Component findings() {
        var grid = this.<papilio.patient.FindingRow>grid("patient.tab.findings", row -> "finding:" + row.id());
        text(grid, "patient.field.takenOn", 1, row -> Formats.date(row.takenOn()));
        text(grid, "patient.field.code", 2, row -> PatientWords.test(this, row.code(), row.name()));
        number(grid, "patient.field.value", row -> PatientWords.value(row) + arrow(row.flag()));
        text(grid, "patient.field.unit", 1, row -> Formats.text(row.unit()));
        text(grid, "patient.column.range", 1, RecordTabs::range);
        text(grid, "patient.field.visitName", 1, row -> Formats.text(row.visitName()));
        var newestFirst = course.findings().stream()
                .sorted((one, other) -> Formats.date(other.takenOn()).compareTo(Formats.date(one.takenOn())))
                .toList();
        return filled(grid, newestFirst, "patient.none.findings");
    }

    private static String arrow(@org.jspecify.annotations.Nullable String flag) {
        if (flag == null) return "";
        return flag.startsWith("L") ? " ↓" : flag.startsWith("H") ? " ↑" : "";
    }

    private static String range(papilio.patient.FindingRow row) {
        if (row.rangeLow() == null && row.rangeHigh() == null) return Formats.UNKNOWN;
        return (row.rangeLow() == null
                        ? ""
                        : row.rangeLow().stripTrailingZeros().toPlainString()) + " – "
                + (row.rangeHigh() == null
                        ? ""
                        : row.rangeHigh().stripTrailingZeros().toPlainString());
    }

    private Component medication() {
        var grid = this.<papilio.patient.MedicationRow>grid("patient.tab.medication", row -> "medication:" + row.id());
        text(grid, "patient.field.name", 2, papilio.patient.MedicationRow::name);
        text(grid, "patient.field.amount", 1, row -> Formats.text(join(row.amount(), row.unit(), row.frequency())));
        text(grid, "patient.field.started", 1, row -> Formats.text(row.started()));
        text(
                grid,
                "patient.field.ended",
                1,
                row -> row.ended() == null && row.ongoing()
                        ? getTranslation("timeline.ongoing")
                        : Formats.text(row.ended()));
        text(grid, "patient.field.indication", 2, row -> Formats.text(row.indication()));
        return filled(grid, course.medication(), "patient.none.medication");
    }

    private static String join(@org.jspecify.annotations.Nullable String... parts) {
        var joined = new ArrayList<String>();
        for (var part : parts) if (part != null && !part.isBlank()) joined.add(part);
        return String.join(" ", joined);
    }

    private Component events() {
        var grid = this.<PatientEvent>grid("patient.tab.events", event -> "adverse_event:" + event.eventNo());
        grid.addComponentColumn(this::event)
                .setHeader(getTranslation("patient.column.event"))
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
                .setHeader(getTranslation("patient.column.severity"))
                .setFlexGrow(1);
        return filled(grid, facts.events(), "patient.none.events");
    }

    private Component event(PatientEvent event) {
        var content = event.content();
        var words = new Span(content.term());
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
                        ? getTranslation("timeline.event.grade", grade)
                        : getTranslation("timeline.severity."
                                + java.util.Objects.requireNonNull(severity).name()));
        words.addClassName("grade-"
                + (grade != null
                        ? grade
                        : java.util.Objects.requireNonNull(severity).ordinal() + 1));
        return words;
    }

    private Component history() {
        var grid = this.<papilio.patient.HistoryRow>grid("patient.tab.history", row -> "medical_history:" + row.id());
        text(grid, "patient.field.term", 2, papilio.patient.HistoryRow::term);
        text(grid, "patient.field.bodySystem", 2, row -> Formats.text(row.bodySystem()));
        text(grid, "patient.field.started", 1, row -> Formats.text(row.started()));
        text(grid, "patient.field.ended", 1, row -> Formats.text(row.ended()));
        return filled(grid, course.history(), "patient.none.history");
    }

    private Component queries() {
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
                        ? getTranslation("timeline.record." + query.recordType())
                        : query.eventNo());
        text(
                grid,
                "patient.column.question",
                4,
                query -> query.question() == null ? Formats.text(query.ruleCode()) : query.question());
        text(
                grid,
                "patient.column.raised",
                1,
                query -> Formats.minute(query.raisedAt(), course.study().zone()));
        return filled(grid, facts.queries(), "patient.none.queries");
    }

    private <T> Grid<T> grid(String label, Function<T, String> key) {
        var grid = new Grid<T>();
        grid.getElement().setAttribute("aria-label", getTranslation(label));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(clicked -> {
            var record = key.apply(clicked.getItem());
            if (!record.isEmpty()) open.accept(record);
        });
        return grid;
    }

    private <T> Component filled(Grid<T> grid, List<T> rows, String none) {
        if (rows.isEmpty()) {
            var words = new Paragraph(getTranslation(none));
            words.addClassName("muted");
            return words;
        }
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= SHORT);
        return grid;
    }

    private <T> void text(
            Grid<T> grid, String header, int grow, com.vaadin.flow.function.ValueProvider<T, String> cell) {
        grid.addColumn(cell)
                .setHeader(getTranslation(header))
                .setTooltipGenerator(cell::apply)
                .setFlexGrow(grow)
                .setWidth("120px");
    }

    private <T> void number(Grid<T> grid, String header, com.vaadin.flow.function.ValueProvider<T, String> cell) {
        grid.addColumn(cell)
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("110px");
    }
}
