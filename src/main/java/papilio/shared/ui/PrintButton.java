package papilio.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Prints the page as it stands; on paper itself the button is not there. */
public final class PrintButton extends Button {
    public PrintButton() {
        setText(getTranslation("shared.print"));
        addThemeVariants(ButtonVariant.SMALL);
        addClassName("no-print");
        addClickListener(click -> print());
    }

    /** For a key that does the same. */
    public static void print() {
        UI.getCurrent().getPage().executeJs("window.print()");
    }
}
