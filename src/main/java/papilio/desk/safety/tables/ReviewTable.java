package papilio.desk.safety.tables;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.CsvDownload;
import papilio.shared.ui.PlainTable;

/**
 * A table of the review: the name of a row stays at the left and the heads stay above while the numbers scroll under
 * them, each number leads to what it counts, and the file has the same rows.
 */
final class ReviewTable<R> extends Div {
    private static final String NOTHING = "0";

    private record Group<R>(String head, List<Column<R>> columns) {}

    private final List<R> rows;
    private final String caption;
    private final List<Group<R>> groups = new ArrayList<>();
    private final List<Column.Plain<R>> names = new ArrayList<>();
    private String nameHead = "";
    private Function<R, String> name = row -> "";
    private Function<R, String> style = row -> "term";

    ReviewTable(String caption, List<R> rows) {
        this.caption = caption;
        this.rows = List.copyOf(rows);
        addClassNames("table-box");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        getElement().setAttribute("tabindex", "0");
    }

    /** What a row is called, and how it is set: "all", "soc" or "term". */
    ReviewTable<R> named(String head, Function<R, String> name, Function<R, String> style) {
        this.nameHead = head;
        this.name = name;
        this.style = style;
        return this;
    }

    /** Columns of the file before the numbers; without any the name of the row stands there. */
    ReviewTable<R> plainName(String head, Function<R, @Nullable Object> value) {
        names.add(new Column.Plain<>(head, value));
        return this;
    }

    ReviewTable<R> group(String head, List<Column<R>> columns) {
        groups.add(new Group<>(head, columns));
        return this;
    }

    /** No wider than its few columns need. */
    ReviewTable<R> narrow() {
        addClassName("narrow");
        return this;
    }

    ReviewTable<R> built() {
        var body = new NativeTableBody();
        rows.forEach(row -> body.add(line(row)));
        var table = new NativeTable(new NativeTableHeader(groupHeads(), heads()), body);
        table.addClassNames("plain", "incidence", "review-table");
        table.getElement().setAttribute("aria-label", caption);
        add(table);
        return this;
    }

    CsvDownload csv(String fileName) {
        var plain = Stream.concat(plainNames(), columns().flatMap(column -> column.plain().stream()))
                .toList();
        return new CsvDownload(
                getTranslation("safety.csv"),
                fileName,
                plain.stream().map(Column.Plain::head).toList(),
                line -> rows.forEach(row -> {
                    var cells = new ArrayList<@Nullable Object>();
                    plain.forEach(one -> cells.add(one.value().apply(row)));
                    line.accept(cells);
                }));
    }

    private Stream<Column.Plain<R>> plainNames() {
        return names.isEmpty() ? Stream.of(new Column.Plain<>(nameHead, name::apply)) : names.stream();
    }

    private Stream<Column<R>> columns() {
        return groups.stream().flatMap(group -> group.columns().stream());
    }

    private NativeTableRow groupHeads() {
        var first = head(nameHead, "col");
        first.getElement().setAttribute("rowspan", "2");
        first.addClassName("corner");
        var line = new NativeTableRow(first);
        for (var group : groups) {
            var cell = head(group.head(), "colgroup");
            cell.getElement()
                    .setAttribute("colspan", String.valueOf(group.columns().size()));
            cell.addClassName("group");
            line.add(cell);
        }
        return line;
    }

    private NativeTableRow heads() {
        var line = new NativeTableRow();
        for (var group : groups)
            for (var column : group.columns()) {
                var cell = head(column.head(), "col");
                cell.addClassName("r");
                if (column == group.columns().getFirst()) cell.addClassName("first");
                line.add(cell);
            }
        return line;
    }

    private static NativeTableHeaderCell head(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeTableRow line(R row) {
        var head = head(name.apply(row), "row");
        head.addClassName(style.apply(row));
        var line = new NativeTableRow(head);
        for (var group : groups)
            for (var column : group.columns()) {
                var cell = new NativeTableCell(number(row, group, column));
                cell.addClassName("r");
                if (column == group.columns().getFirst()) cell.addClassName("first");
                line.add(cell);
            }
        return line;
    }

    /** A zero is no door: there is nothing behind it. */
    private Component number(R row, Group<R> group, Column<R> column) {
        var shown = column.shown().apply(row);
        var door = column.door();
        if (door == null || NOTHING.equals(shown)) {
            var plain = new Span(shown);
            if (NOTHING.equals(shown)) plain.addClassName("zero");
            return plain;
        }
        Anchor link = PlainTable.door(door.apply(row), shown);
        link.setAriaLabel(
                getTranslation("safety.tables.door", name.apply(row), group.head() + " " + column.head(), shown));
        return link;
    }
}
