package papilio.oversight.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import papilio.oversight.Call;
import papilio.oversight.CallKind;
import papilio.shared.ui.Doors;

/** Why one site needs a call: each sentence with where it can be looked up, and what can be tried about it. */
public final class SiteCalls extends Div {
    /**
     * @param watches whether the reader keeps the log of calls
     * @param plans whether the reader makes plans
     */
    public SiteCalls(String study, String site, List<Call> calls, boolean watches, boolean plans) {
        var words = new CallWords(this, getLocale());
        add(new H3(getTranslation("oversight.why", site)));
        if (calls.isEmpty()) {
            add(new Paragraph(getTranslation("oversight.why.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("calls");
        for (var call : calls) {
            var doors = new Div(new Anchor(
                    Doors.to(call.door().path(), study, call.door().filters()), getTranslation("oversight.call.open")));
            doors.addClassName("call-doors");
            if (watches)
                doors.add(new Anchor(
                        Doors.to(
                                "sites/indicators",
                                study,
                                Map.of("site", site, "flag", call.flag().toString())),
                        getTranslation("oversight.call.log")));
            if (plans && call.kind() == CallKind.PACE)
                doors.add(new Anchor(
                        Doors.to("enrollment", study, Map.of("tab", "plan", "site", site)),
                        getTranslation("oversight.call.whatIf")));
            list.add(new ListItem(new Div((call.urgent() ? "◆ " : "▲ ") + words.sentence(call)), doors));
        }
        add(list);
    }
}
