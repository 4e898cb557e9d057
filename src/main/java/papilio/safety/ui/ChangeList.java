package papilio.safety.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import papilio.safety.FieldChange;

/** Fields with what they were, struck through, and what they became. */
public final class ChangeList extends UnorderedList {
    public ChangeList(EventWords words, List<FieldChange> changes) {
        addClassName("change-list");
        changes.forEach(change -> add(item(words, change)));
    }

    private static ListItem item(EventWords words, FieldChange change) {
        var from = new Element("s").setText(words.value(change.field(), change.from()));
        var item = new ListItem(words.field(change.field()) + " ");
        item.getElement().appendChild(from);
        item.add(new Span(" → " + words.value(change.field(), change.to())));
        return item;
    }
}
