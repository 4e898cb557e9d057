package papilio.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What belongs here, why there is none, and the one thing to begin with. */
public final class EmptyState extends Div {
    public EmptyState(String whatBelongsHere, String why, Component... begin) {
        addClassName("empty-state");
        var first = new Paragraph(whatBelongsHere);
        first.addClassName("empty-what");
        add(first, new Paragraph(why));
        add(begin);
    }
}
