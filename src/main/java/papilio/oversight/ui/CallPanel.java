package papilio.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import papilio.oversight.Call;
import papilio.oversight.CallHeadline;
import papilio.oversight.CallKind;
import papilio.shared.ui.Doors;

/** What needs a call, with a sentence each, what was agreed already, and where to go from it; and plainly, where nothing does. */
public final class CallPanel extends Section {
    private final String study;
    private final boolean watches;
    private final boolean plans;
    private final transient CallWords words = new CallWords(this, getLocale());

    /**
     * @param watches whether the reader keeps the log of calls
     * @param plans whether the reader makes plans
     */
    public CallPanel(String study, CallHeadline calls, boolean watches, boolean plans) {
        this.study = study;
        this.watches = watches;
        this.plans = plans;
        addClassNames("panel", "attention-panel");
        add(new H2(getTranslation("oversight.calls")));
        if (calls.total() == 0) {
            add(new Paragraph(getTranslation("oversight.calls.none")));
            return;
        }
        add(list(calls.first()));
        if (calls.more() > 0)
            add(new Anchor(
                    Doors.to("sites/indicators", study, Map.of()),
                    getTranslation("oversight.calls.more", calls.more())));
    }

    private Component list(List<Call> calls) {
        var list = new UnorderedList();
        list.addClassName("calls");
        // a long list scrolls in itself, so the keyboard must reach it
        list.getElement().setAttribute("tabindex", "0");
        list.getElement().setAttribute("aria-label", getTranslation("oversight.calls"));
        calls.stream().map(this::item).forEach(list::add);
        return list;
    }

    private ListItem item(Call call) {
        var site =
                new Anchor(to(call.door()), call.siteCode() + " " + call.site().name(getLocale()));
        site.addClassName("door");
        var tone = new Span((call.urgent() ? "◆ " : "▲ ")
                + getTranslation("oversight.kind." + call.kind().name()));
        tone.addClassNames("tone", call.urgent() ? "overdue" : "attention");
        var head = new Div(site, tone);
        head.addClassName("call-head");
        var why = new Div(words.sentence(call));
        why.addClassName("muted");
        var item = new ListItem(head, why);
        var action = call.action();
        if (action != null) {
            var agreed = new Div("☎ "
                    + getTranslation(
                            "oversight.call.agreed",
                            action.calledOn().toString(),
                            action.agreed(),
                            action.nextOn().toString()));
            agreed.addClassNames("muted", "agreed");
            item.add(agreed);
        }
        if (watches) item.add(doors(call));
        return item;
    }

    private Component doors(Call call) {
        var doors = new Div(new Anchor(log(call), getTranslation("oversight.call.log")));
        doors.addClassName("call-doors");
        if (plans && call.kind() == CallKind.PACE)
            doors.add(new Anchor(
                    Doors.to("enrollment", study, Map.of("tab", "plan", "site", call.siteCode())),
                    getTranslation("oversight.call.whatIf")));
        doors.getChildren()
                .forEach(door -> door.getElement()
                        .setAttribute(
                                "aria-label",
                                call.siteCode() + " " + door.getElement().getText()));
        return doors;
    }

    private String log(Call call) {
        return Doors.to(
                "sites/indicators",
                study,
                Map.of("site", call.siteCode(), "flag", call.flag().toString()));
    }

    private String to(Call.Door door) {
        return Doors.to(door.path(), study, door.filters());
    }
}
