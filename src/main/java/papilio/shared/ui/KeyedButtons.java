package papilio.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

/** Buttons that a key presses as well; a screen reader tells which. */
public final class KeyedButtons {
    private static final String KEY = "aria-keyshortcuts";

    private KeyedButtons() {}

    public static Button on(String key, Button button) {
        button.getElement().setAttribute(KEY, key);
        return button;
    }

    /** Presses the first one that can be pressed; false where the key has none here. */
    public static boolean press(Component within, String key) {
        if (within instanceof Button button && key.equals(button.getElement().getAttribute(KEY))) {
            if (!button.isEnabled() || !button.isVisible()) return false;
            button.click();
            return true;
        }
        if (within.getElement().isTextNode() || !within.isVisible()) return false;
        return within.getChildren().anyMatch(child -> press(child, key));
    }
}
