package papilio.enrollment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What the bands of a fan are: from the inner one to the outer one, the dotted line between them. */
final class FanKey extends Div {
    /** @param beside whether the middle of today's forecast is drawn along */
    FanKey(boolean beside) {
        addClassName("fan-key");
        add(entry("line", getTranslation("enrollment.forecast.median")));
        for (var percent : new String[] {"50", "80", "95"})
            add(entry("band-" + percent, getTranslation("enrollment.forecast.bandOf", percent)));
        if (beside) add(entry("today", getTranslation("enrollment.whatIf.today")));
    }

    private static Span entry(String style, String words) {
        var mark = new Span();
        mark.addClassNames("mark", style);
        return new Span(mark, new Span(words));
    }
}
