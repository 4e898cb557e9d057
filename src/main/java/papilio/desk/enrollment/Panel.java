package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled part of a page. */
final class Panel extends Section {
    Panel(String title, Component... content) {
        addClassName("panel");
        add(new H2(getTranslation(title)));
        add(content);
    }
}
