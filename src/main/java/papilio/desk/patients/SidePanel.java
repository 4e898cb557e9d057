package papilio.desk.patients;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** What stands beside the page for a while: a form, the details of a record. Escape closes it. */
final class SidePanel extends Section {
    private final Div beside;
    private final Runnable closed;

    /** @param beside holds this panel and what it stands beside */
    SidePanel(Div beside, Runnable closed) {
        this.beside = beside;
        this.closed = closed;
        addClassName("side-panel");
        setVisible(false);
        Shortcuts.addShortcutListener(this, this::close, Key.ESCAPE).listenOn(this);
    }

    void show(String title, Component... content) {
        var close = new Button("✕", click -> close());
        close.setAriaLabel(getTranslation("patient.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        var head = new Div(new H2(title), close);
        head.addClassName("side-head");
        removeAll();
        getElement().setAttribute("aria-label", title);
        add(head);
        add(content);
        setVisible(true);
        beside.addClassName("open");
    }

    void close() {
        hide();
        closed.run();
    }

    void hide() {
        removeAll();
        setVisible(false);
        beside.removeClassName("open");
    }
}
