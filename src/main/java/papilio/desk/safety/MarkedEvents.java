package papilio.desk.safety;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papilio.safety.version.SignOffBatch;
import papilio.study.StudySettings;

/** Which events are marked, each as it was when it was marked, and what is done with them. */
class MarkedEvents extends Div {
    private final transient SafetyDesk desk;
    private final StudySettings study;
    private final transient Runnable changed;
    private final transient Runnable back;
    private final Map<String, Long> marked = new LinkedHashMap<>();
    private @Nullable SignOffPanel panel;

    MarkedEvents(SafetyDesk desk, StudySettings study, Runnable changed, Runnable back) {
        this.back = back;
        this.desk = desk;
        this.study = study;
        this.changed = changed;
        addClassName("marked-events");
        getElement().setAttribute("aria-live", "polite");
    }

    boolean holds(String number) {
        return marked.containsKey(number);
    }

    void mark(String number, long version, boolean on) {
        if (on) marked.put(number, version);
        else marked.remove(number);
        show();
    }

    /** Asks for the password; nothing where nothing is marked. */
    void signOff() {
        if (marked.isEmpty()) return;
        var opened = new SignOffPanel(desk, study, reads(), this::signed, this::leave);
        panel = opened;
        removeAll();
        add(opened);
        opened.focus();
    }

    /** @return whether there was anything to close */
    boolean close() {
        if (panel == null) return false;
        panel = null;
        show();
        return true;
    }

    private void leave() {
        close();
        back.run();
    }

    private void signed() {
        marked.clear();
        changed.run();
    }

    private Set<SignOffBatch.Read> reads() {
        return marked.entrySet().stream()
                .map(one -> new SignOffBatch.Read(one.getKey(), one.getValue()))
                .collect(Collectors.toSet());
    }

    private void show() {
        if (panel != null) panel = null;
        removeAll();
        if (marked.isEmpty()) return;
        var sign = new Button(getTranslation("safety.signOff.button", marked.size()), click -> signOff());
        sign.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        var none = new Button(getTranslation("safety.signOff.unmark"), click -> {
            marked.clear();
            show();
            changed.run();
        });
        none.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(new Span(sign, DecisionFoot.key("b"), none));
    }
}
