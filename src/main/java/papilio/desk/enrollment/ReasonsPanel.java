package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import papilio.figures.Counts;
import papilio.figures.Figures;
import papilio.shared.Decimals;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.study.Criterion;

/** Why screenings failed, and why people declined: bars with their doors. */
final class ReasonsPanel extends Section {
    private final transient Figures figures;
    private final transient ReasonWords said;

    ReasonsPanel(Figures figures, List<Criterion> criteria) {
        this.figures = figures;
        this.said = new ReasonWords(this, criteria);
        addClassName("panel");
        var counts = figures.overall();
        add(new H2(getTranslation("enrollment.failures", counts.screenFailures(), counts.screened())));
        add(list(counts.screenFailureReasons(), "SCREEN_FAILURE", counts.screenFailures(), "enrollment.failures.none"));
        if (counts.declined() > 0) {
            add(new H2(getTranslation("enrollment.declines", counts.declined())));
            add(list(counts.declineReasons(), "DECLINED", counts.declined(), "enrollment.failures.none"));
        }
    }

    private Component list(Map<String, Integer> reasons, String group, int all, String none) {
        if (reasons.isEmpty()) return new Paragraph(getTranslation(none));
        var list = new Div();
        list.addClassName("lines");
        reasons.forEach((reason, count) -> list.add(line(reason, count, group, all)));
        return list;
    }

    private Component line(String reason, int count, String group, int all) {
        var words = new Span(said.outcome(reason));
        words.addClassName("one-line");
        words.getElement().setAttribute("title", said.outcome(reason));
        var bar = new Span();
        bar.addClassName("bar");
        bar.getStyle().set("--part", Decimals.percent(count, all).toPlainString());
        bar.getElement().setAttribute("aria-hidden", "true");
        var left = new Div(words, bar);
        left.addClassName("line-words");
        var query = Map.of(
                "group", group, "reason", reason, "cutoff", figures.cutoff().toString());
        var number = reason.equals(Counts.NOT_RECORDED)
                ? new Span(Formats.whole(count, getLocale()))
                : PlainTable.door(Doors.to("patients", figures.study(), query), Formats.whole(count, getLocale()));
        var line = new Div(left, number);
        line.addClassName("line");
        return line;
    }
}
