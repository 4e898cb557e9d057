package papilio.safety.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventContent;
import papilio.safety.FieldChange;
import papilio.safety.version.EventVersionRow;
import papilio.shared.ui.PlainTable;

/** Two versions side by side: what changed is marked, what did not is shown on request. */
final class VersionDifference extends Div {
    private final EventWords words;
    private final Function<EventVersionRow, String> name;
    private final Select<EventVersionRow> older = new Select<>();
    private final Select<EventVersionRow> newer = new Select<>();
    private final Checkbox everything = new Checkbox();
    private final Div table = new Div();

    VersionDifference(EventWords words, List<EventVersionRow> versions, Function<EventVersionRow, String> name) {
        this.words = words;
        this.name = name;
        addClassName("version-difference");
        choice(older, "safety.versions.older", versions, versions.get(1));
        choice(newer, "safety.versions.newer", versions, versions.getFirst());
        everything.setLabel(getTranslation("safety.versions.everything"));
        everything.addValueChangeListener(change -> show());
        var choices = new Div(older, newer, everything);
        choices.addClassNames("toolbar", "no-print");
        add(choices, table);
        show();
    }

    private void choice(
            Select<EventVersionRow> select, String label, List<EventVersionRow> versions, EventVersionRow first) {
        select.setLabel(getTranslation(label));
        select.setItems(versions);
        select.setItemLabelGenerator(name::apply);
        select.setValue(first);
        select.addValueChangeListener(change -> show());
    }

    private void show() {
        table.removeAll();
        table.add(of(words, older.getValue(), newer.getValue(), name, everything.getValue()));
    }

    /** Only what differs, or all fields with what differs marked. */
    static Div of(
            EventWords words,
            EventVersionRow older,
            EventVersionRow newer,
            Function<EventVersionRow, String> name,
            boolean everything) {
        var block = new Div();
        var changes = newer.changesFrom(older);
        if (changes.isEmpty() && !everything) {
            block.add(new Paragraph(block.getTranslation("safety.versions.same")));
            return block;
        }
        var changed = changes.stream().map(FieldChange::field).collect(Collectors.toSet());
        var shown = new PlainTable(block.getTranslation("safety.versions.compare"))
                .words(block.getTranslation("shared.stale.field"))
                .words(name.apply(older))
                .words(name.apply(newer));
        for (var field : everything
                ? EventContent.readingOrder()
                : changes.stream().map(FieldChange::field).toList()) {
            var from = older.content().get(field);
            var to = newer.content().get(field);
            if (from == null && to == null) continue;
            var mark = changed.contains(field);
            shown.row(
                    new Span(words.field(field) + (mark ? " ◆" : "")),
                    value(words, field, from, mark ? "s" : null),
                    value(words, field, to, mark ? "mark" : null));
        }
        block.add(shown);
        return block;
    }

    private static Span value(EventWords words, String field, @Nullable String stored, @Nullable String tag) {
        var span = new Span();
        var text = words.value(field, stored);
        if (tag == null) span.setText(text);
        else span.getElement().appendChild(new Element(Objects.requireNonNull(tag)).setText(text));
        return span;
    }
}
