package papilio.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Single keys as commands of a page (r, j, ?): they are heard wherever the focus is, but never while somebody types.
 * Escape and Control+Enter are heard in fields as well.
 */
@Tag("papilio-keys")
@JsModule("context://papilio/keys.js")
public class Keys extends Component {
    public static final String ESCAPE = "Escape";
    public static final String SEND = "Control+Enter";

    private final Map<String, Runnable> commands = new LinkedHashMap<>();

    public Keys() {
        addListener(Pressed.class, pressed -> press(pressed.key()));
    }

    /** One letter or sign as {@code KeyboardEvent.key} names it. */
    public Keys on(String key, Runnable command) {
        commands.put(key, command);
        getElement().setProperty("keys", String.join(" ", commands.keySet()));
        return this;
    }

    /** As if it had been pressed. */
    public void press(String key) {
        var command = commands.get(key);
        if (command != null) command.run();
    }

    /** A key that the page listens for was pressed. */
    @DomEvent("papilio-key")
    public static class Pressed extends ComponentEvent<Keys> {
        private final String key;

        public Pressed(Keys source, boolean fromClient, @EventData("event.detail.key") String key) {
            super(source, fromClient);
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
