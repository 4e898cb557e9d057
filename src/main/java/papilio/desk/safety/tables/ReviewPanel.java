package papilio.desk.safety.tables;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A heading with its file beside it, a table or picture, and how it was counted. */
final class ReviewPanel extends Section {
    ReviewPanel(Component... content) {
        addClassNames("panel", "review-panel");
        add(content);
    }

    static ReviewPanel titled(String title, Component... beside) {
        var space = new Span();
        space.addClassName("spacer");
        var head = new Div(new H2(title), space);
        head.addClassName("review-head");
        head.add(beside);
        return new ReviewPanel(head);
    }

    ReviewPanel with(Component... content) {
        add(content);
        return this;
    }

    ReviewPanel footnote(String words) {
        var note = new Paragraph(words);
        note.addClassNames("muted", "small", "footnote");
        add(note);
        return this;
    }
}
