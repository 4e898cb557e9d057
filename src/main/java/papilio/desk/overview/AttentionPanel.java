package papilio.desk.overview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What needs a call, with a sentence each; and plainly, where nothing does. */
final class AttentionPanel extends Section {
    private static final int SHOWN = 6;

    AttentionPanel(List<Attention.Call> calls, Doorway doors) {
        addClassNames("panel", "attention-panel");
        add(new H2(getTranslation("overview.calls")));
        if (calls.isEmpty()) {
            add(new Paragraph(getTranslation("overview.calls.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("calls");
        calls.stream().limit(SHOWN).map(call -> item(call, doors)).forEach(list::add);
        add(list);
        if (calls.size() > SHOWN) {
            var more = new Anchor(
                    doors.to("sites", java.util.Map.of()), getTranslation("overview.calls.more", calls.size() - SHOWN));
            add(more);
        }
    }

    private ListItem item(Attention.Call call, Doorway doors) {
        var site = new Anchor(
                doors.to(call.door().path(), call.door().filters()),
                call.site().code() + " " + call.site().name(getLocale()));
        site.addClassName("door");
        var tone = new Span((call.overdue() ? "◆ " : "▲ ")
                + getTranslation("overview.kind." + call.kind().name()));
        tone.addClassNames("tone", call.overdue() ? "overdue" : "attention");
        var head = new Div(site, tone);
        head.addClassName("call-head");
        var why = new Div(getTranslation(call.key(), call.details().toArray()));
        why.addClassName("muted");
        return new ListItem(head, why);
    }
}
