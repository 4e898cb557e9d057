package papilio.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import papilio.shared.ui.FormFields;

/** The numbered steps of a form: headings in the one column, and a bar on top that leads to each and says what is done. */
final class Steps implements Serializable {
    private final Map<String, NativeButton> doors = new LinkedHashMap<>();
    private final Nav bar = new Nav();

    Steps() {
        bar.addClassName("steps");
    }

    /** A new step begins here; its door puts the cursor into its first input. */
    void begin(FormFields form, String name, Component first) {
        var words = (doors.size() + 1) + " " + form.getTranslation("enrollment.step." + name);
        var heading = new H2(words);
        form.add(heading);
        var door = new NativeButton(words, click -> {
            heading.scrollIntoView();
            if (first instanceof Focusable<?> input) input.focus();
        });
        doors.put(name, door);
        bar.add(door);
    }

    /** A tick, also for ears, at a step where nothing is missing. */
    void tell(String name, boolean complete) {
        var door = doors.get(name);
        if (door == null) return;
        door.setClassName("complete", complete);
        var words = door.getText().replace(" ✓", "");
        door.setText(complete ? words + " ✓" : words);
    }

    Nav bar() {
        bar.getElement().setAttribute("aria-label", bar.getTranslation("enrollment.steps"));
        return bar;
    }
}
