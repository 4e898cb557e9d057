package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.figures.SafetyTables;
import papilio.figures.SafetyTables.TermRow;
import papilio.safety.ui.EventWords;
import papilio.shared.ui.CsvDownload;
import papilio.shared.ui.Doors;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.Formats;
import papilio.study.StudySettings;

/** Treatment-emergent events by system organ class and term, and the serious ones among them; each number is a door. */
class TablesPanel extends Div {
    private final StudySettings study;
    private final EventWords words;

    TablesPanel(SafetyDesk desk, StudySettings study) {
        this.study = study;
        words = new EventWords(this, getLocale(), study.zone(), List.of());
        var tables = desk.figures.safetyTables(study.code(), null);
        add(table("safety.tables.all", tables.bySocAndTerm(), false));
        add(table("safety.tables.serious", tables.serious(), true));
    }

    private Component table(String title, List<TermRow> rows, boolean serious) {
        var section = new Section(new H2(getTranslation(title)));
        section.addClassName("panel");
        if (rows.stream().allMatch(row -> row.events() == 0)) {
            section.add(new EmptyState(getTranslation("safety.tables.what"), getTranslation("safety.tables.none")));
            return section;
        }
        var note = new Paragraph(getTranslation("safety.tables.note"));
        note.addClassNames("muted", "small");
        var scroll = new Div(grid(rows, serious));
        scroll.addClassName("scroll-x");
        section.add(note, scroll, csv(title, rows));
        return section;
    }

    private NativeTable grid(List<TermRow> rows, boolean serious) {
        var heads = new NativeTableRow();
        headers().forEach(words -> {
            var cell = new NativeTableHeaderCell(words);
            cell.getElement().setAttribute("scope", "col");
            if (heads.getChildren().findAny().isPresent()) cell.addClassName("r");
            heads.add(cell);
        });
        var body = new NativeTableBody();
        rows.forEach(row -> body.add(line(row, serious)));
        var table = new NativeTable(new NativeTableHeader(heads), body);
        table.addClassNames("plain", "incidence");
        return table;
    }

    private NativeTableRow line(TermRow row, boolean serious) {
        var name = new NativeTableHeaderCell(name(row));
        name.getElement().setAttribute("scope", "row");
        name.addClassName(row.soc() == null ? "all" : row.term() == null ? "soc" : "term");
        var line = new NativeTableRow();
        line.add(name);
        line.add(number(Formats.whole(row.patients(), getLocale())));
        line.add(number(Formats.oneDecimal(row.percent(), getLocale())));
        var door = new Anchor(address(row, serious), Formats.whole(row.events(), getLocale()));
        door.addClassName("door");
        door.setAriaLabel(getTranslation("safety.tables.door", name(row), row.events()));
        var events = number("");
        events.add(door);
        line.add(events);
        line.add(number(Formats.oneDecimal(row.per100PatientYears(), getLocale())));
        return line;
    }

    private static NativeTableCell number(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("r");
        return cell;
    }

    private String name(TermRow row) {
        var soc = row.soc();
        if (soc == null) return getTranslation("safety.tables.any");
        var term = row.term();
        if (term != null) return words.term(term);
        return SafetyTables.UNCODED.equals(soc) ? getTranslation("safety.tables.uncoded") : words.system(soc);
    }

    private String address(TermRow row, boolean serious) {
        var filters = new LinkedHashMap<String, String>();
        filters.put("group", "ALL");
        filters.put("emergent", "true");
        if (serious) filters.put("serious", "true");
        put(filters, "soc", row.soc());
        put(filters, "term", row.term());
        return Doors.to("safety", study.code(), filters);
    }

    private static void put(LinkedHashMap<String, String> filters, String name, @Nullable String value) {
        if (value != null) filters.put(name, value);
    }

    private List<String> headers() {
        return Stream.of(
                        "safety.tables.term",
                        "safety.tables.patients",
                        "safety.tables.percent",
                        "safety.tables.events",
                        "safety.tables.rate")
                .map(key -> getTranslation(key))
                .toList();
    }

    private Component csv(String title, List<TermRow> rows) {
        return new CsvDownload(
                getTranslation("safety.csv"),
                study.code() + (title.endsWith("serious") ? "-serious" : "-incidence") + ".csv",
                headers(),
                line -> rows.forEach(row -> line.accept(Arrays.asList(
                        name(row), row.patients(), row.percent(), row.events(), row.per100PatientYears()))));
    }
}
