package papilio.safety.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** What is being typed about questions: kept while the page around it is built anew, gone when sent or signed out. */
final class Drafts implements Serializable {
    private static final String ABOUT = "draft";

    private final Map<String, String> texts = new HashMap<>();

    private Drafts() {}

    /** The field begins with what was typed about the same before. */
    static void keep(TextArea field, String about) {
        var texts = here().texts;
        field.setValue(texts.getOrDefault(about, ""));
        ComponentUtil.setData(field, ABOUT, about);
        field.addValueChangeListener(change -> {
            if (change.getValue().isBlank()) texts.remove(about);
            else texts.put(about, change.getValue());
        });
    }

    static void sent(TextArea field) {
        if (ComponentUtil.getData(field, ABOUT) instanceof String about)
            here().texts.remove(about);
    }

    private static Drafts here() {
        var session = VaadinSession.getCurrent();
        var kept = session.getAttribute(Drafts.class);
        if (kept != null) return kept;
        var fresh = new Drafts();
        session.setAttribute(Drafts.class, fresh);
        return fresh;
    }
}
