package papilio.shared.ui;

import com.vaadin.flow.component.html.Span;

/** A word in a small frame; the tone is a class of the theme (attention, overdue, good, neutral). */
public final class Badge extends Span {
    public Badge(String words, String tone) {
        super(words);
        addClassNames("badge", tone);
    }
}
