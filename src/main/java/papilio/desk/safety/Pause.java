package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Holds a decision back until a person has read what stands here; a key that was pressed twice decides nothing. */
class Pause extends Div {
    private @Nullable Button goOn;

    Pause() {
        addClassName("banner");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Shows it, and leads the focus to the button that goes on. */
    void hold(String sentence, @Nullable Component more, String button, Runnable read) {
        removeAll();
        add(new Span(sentence));
        if (more != null) add(more);
        var next = new Button(button, click -> {
            release();
            read.run();
        });
        next.addThemeVariants(ButtonVariant.SMALL);
        goOn = next;
        add(next);
        setVisible(true);
        scrollIntoView();
        next.focus();
    }

    /** Whether something is still to be read first; the focus is led back there. */
    boolean holds() {
        if (goOn == null) return false;
        scrollIntoView();
        goOn.focus();
        return true;
    }

    void release() {
        goOn = null;
        removeAll();
        setVisible(false);
    }
}
