package papilio.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import papilio.lupus.Classification;
import papilio.lupus.LupusDomain;
import papilio.shared.ui.Badge;

/** The score as it stands: points of each domain against its maximum, the total, and why this is classified or not. */
final class EularAcrScore extends Div {
    private final Map<LupusDomain, Span> points = new EnumMap<>(LupusDomain.class);
    private final Div headline = new Div();
    private final Paragraph why = new Paragraph();

    EularAcrScore() {
        addClassName("score");
        getElement().setAttribute("role", "status");
        why.addClassName("sub");
        add(headline, why);
    }

    /** The name of a domain with its points, kept up to date. */
    Component heading(LupusDomain domain) {
        var value = new Span();
        value.addClassName("points");
        points.put(domain, value);
        var heading = new Div(new Span(LupusWords.domain(this, domain)), value);
        heading.addClassName("domain-head");
        return heading;
    }

    void show(Classification found) {
        points.forEach((domain, value) -> {
            value.setText(found.points(domain) + " / " + domain.maximum());
            value.setClassName("counts", found.points(domain) > 0);
        });
        headline.removeAll();
        var total = new Span(getTranslation("lupus.total", found.total()));
        total.addClassName("total");
        headline.add(
                total, new Badge(getTranslation("lupus.code." + found.code().name()), tone(found)));
        why.setText(LupusWords.sentence(this, found));
    }

    static String tone(Classification found) {
        return switch (found.code()) {
            case CLASSIFIED -> "good";
            case NOT_CLASSIFIED -> "overdue";
            case INCOMPLETE -> "attention";
        };
    }
}
