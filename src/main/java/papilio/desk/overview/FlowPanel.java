package papilio.desk.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;

/** From screening to completion, and what is open in safety. */
final class FlowPanel extends Section {
    private final transient Overview overview;
    private final transient Doorway doors;

    FlowPanel(Overview overview, Doorway doors) {
        this.overview = overview;
        this.doors = doors;
        addClassName("panel");
        add(new H2(getTranslation("overview.flow")), flow(), new H2(getTranslation("overview.safety")), safety());
    }

    private Component flow() {
        var counts = overview.standing().tally();
        var flow = new Div(
                step(counts.screened(), "SCREENED", "overview.flow.screened"),
                step(counts.enrolled(), "ENROLLED", "overview.flow.enrolled"),
                step(counts.onTreatment(), "ON_TREATMENT", "overview.flow.onTreatment"),
                step(counts.completed(), "COMPLETED", "overview.flow.completed"));
        flow.addClassName("flow");
        return flow;
    }

    private Component step(int count, String group, String label) {
        var bar = new Div();
        bar.addClassName("flow-bar");
        var all = Math.max(1, overview.standing().tally().screened());
        bar.getStyle().set("--part", String.valueOf(100 * count / all));
        var words = new Span(getTranslation(label));
        words.addClassName("flow-label");
        var step = new Div(doors.patients(count, group, null), bar, words);
        step.addClassNames("flow-step", "flow-" + group.toLowerCase(java.util.Locale.ROOT));
        return step;
    }

    private Component safety() {
        var open = overview.standing().tally();
        var list = new Div(
                line("overview.safety.toReview", open.toReview(), "TO_REVIEW", false),
                line("overview.safety.serious", open.serious(), "SERIOUS", false),
                line("overview.safety.overdue", overview.overdue(), "OVERDUE", true),
                line("overview.safety.queries", open.queries(), "QUERIES", false));
        list.addClassName("lines");
        return list;
    }

    private Component line(String label, long count, String group, boolean late) {
        var words = new Span((late && count > 0 ? "◆ " : "") + getTranslation(label));
        var number = PlainTable.door(doors.to("safety", Map.of("group", group)), Formats.whole(count, getLocale()));
        number.getElement().setAttribute("aria-label", getTranslation(label) + " " + count);
        var line = new Div(words, number);
        line.addClassName("line");
        if (late && count > 0) line.addClassName("overdue");
        return line;
    }
}
