package papilio.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A short table in the page's own flow: words to the left, numbers to the right, some columns for wide screens only. */
public final class PlainTable extends NativeTable {
    private final List<String> classes = new ArrayList<>();
    private final NativeTableRow headers = new NativeTableRow();

    public PlainTable(String caption) {
        addClassName("plain");
        getElement().setAttribute("aria-label", caption);
        getHead().add(headers);
    }

    public PlainTable words(String header) {
        return column(header, "");
    }

    public PlainTable number(String header) {
        return column(header, "r");
    }

    /** A number that small screens do without. */
    public PlainTable wideNumber(String header) {
        return column(header, "r wide-only");
    }

    public PlainTable wideWords(String header) {
        return column(header, "wide-only");
    }

    /** One for each column; null is an unknown. */
    public PlainTable row(@Nullable Component... cells) {
        var row = new NativeTableRow();
        for (var index = 0; index < cells.length; index++) {
            var cell = new NativeTableCell();
            var content = cells[index];
            cell.add(content == null ? new Span(Formats.UNKNOWN) : content);
            styled(cell, classes.get(index));
            row.add(cell);
        }
        getBody().add(row);
        return this;
    }

    /** A number that opens the rows that it counts. */
    public static Anchor door(String href, String words) {
        var door = new Anchor(href, words);
        door.addClassName("door");
        return door;
    }

    private PlainTable column(String header, String style) {
        var cell = new NativeTableHeaderCell(header);
        cell.getElement().setAttribute("scope", "col");
        styled(cell, style);
        headers.add(cell);
        classes.add(style);
        return this;
    }

    private static void styled(Component cell, String style) {
        if (!style.isEmpty()) cell.getElement().setAttribute("class", style);
    }
}
