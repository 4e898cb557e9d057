package papilio.safety.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import papilio.safety.FieldChange;

/** Says above a form that somebody else was faster, and what that changes; the eyes and the focus are led there. */
final class ConflictBanner extends Div {
    ConflictBanner() {
        addClassName("banner");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    void say(String sentence) {
        add(new Paragraph(sentence));
        setVisible(true);
        scrollIntoView();
        getElement().callJsFunction("focus");
    }

    /** A sentence with the fields that it is about; without any it is not said. */
    void say(String sentence, EventWords words, List<FieldChange> changes) {
        if (changes.isEmpty()) return;
        say(sentence);
        add(new ChangeList(words, changes));
    }
}
