package papilio.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import papilio.shared.Refusal;
import papilio.shared.StaleEdit;

/**
 * The inputs of a form, one below the other, each under the name by which refusals speak of it; its label is the
 * translation of prefix and name. What is refused is said at the field, and all that was typed stays.
 */
public class FormFields extends Div {
    private final String prefix;
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private transient Map<String, @Nullable Object> asRead = new HashMap<>();

    /** prefix: of the labels' keys, such as {@code "site.field."} */
    public FormFields(String prefix) {
        this.prefix = prefix;
        addClassName("form");
    }

    public TextField text(String name) {
        return put(name, new TextField(label(name)));
    }

    public TextArea longText(String name) {
        return put(name, new TextArea(label(name)));
    }

    public IntegerField number(String name) {
        return put(name, new IntegerField(label(name)));
    }

    public DayField day(String name) {
        return put(name, new DayField(label(name)));
    }

    public ComboBox<String> choice(String name, Collection<String> items) {
        var field = put(name, new ComboBox<String>(label(name)));
        field.setItems(items);
        return field;
    }

    public <C extends Component> C put(String name, C field) {
        fields.put(name, field);
        add(field);
        return field;
    }

    /** From here on whatever differs was typed. */
    public void asRead() {
        asRead = values();
    }

    /** Whether something was typed into the input of this name; what is no input of its own counts as typed. */
    public boolean touched(String name) {
        return !asRead.containsKey(name) || !Objects.equals(asRead.get(name), values().get(name));
    }

    /** Fills in what somebody else saved, except where something was typed. */
    public void standOn(Runnable readNewer) {
        var typed = values();
        typed.keySet().removeIf(name -> !touched(name));
        readNewer.run();
        asRead();
        put(typed);
    }

    /** Takes over all that stands in another form of the same kind. */
    public void copy(FormFields other) {
        put(other.values());
    }

    private Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        fields.forEach((name, field) -> {
            if (field instanceof HasValue<?, ?> valued) values.put(name, valued.getValue());
        });
        return values;
    }

    @SuppressWarnings("unchecked") // each value comes from an input of the same name and kind
    private void put(Map<String, @Nullable Object> values) {
        fields.forEach((name, field) -> {
            if (values.containsKey(name)) ((HasValue<?, @Nullable Object>) field).setValue(values.get(name));
        });
    }

    public String label(String name) {
        return getTranslation(prefix + name);
    }

    /**
     * Runs what the form is for. A refusal goes to its field, a stale edit to the second action, other trouble to a notice.
     *
     * @return whether it was done
     */
    public boolean attempt(Runnable action, Runnable whenStale) {
        fields.values().forEach(field -> invalid(field, null));
        if (somethingIsUnreadable()) return false;
        var done = new boolean[1];
        Notices.attempt(this, () -> {
            try {
                action.run();
                done[0] = true;
            } catch (StaleEdit | OptimisticLockingFailureException changedMeanwhile) {
                whenStale.run();
            } catch (Refusal refusal) {
                if (!shownAtField(refusal)) throw refusal;
            }
        });
        return done[0];
    }

    /** An empty input for what is not known. */
    public static void set(HasValue<?, String> field, @Nullable String text) {
        field.setValue(text == null ? "" : text);
    }

    /** What is chosen, or the stand-in where nothing is. */
    public static String chosen(HasValue<?, String> field, String otherwise) {
        return field.isEmpty() ? otherwise : field.getValue();
    }

    private boolean shownAtField(Refusal refusal) {
        var name = refusal.field();
        var field = name == null ? null : fields.get(name);
        if (field == null) return false;
        invalid(field, Notices.sentence(this, refusal));
        if (field instanceof Focusable<?> focusable) focusable.focus();
        return true;
    }

    private boolean somethingIsUnreadable() {
        var unreadable = false;
        for (var field : fields.values()) {
            if (!isUnreadable(field)) continue;
            invalid(field, getTranslation("shared.unreadable"));
            unreadable = true;
        }
        return unreadable;
    }

    @SuppressWarnings("unchecked")
    private static boolean isUnreadable(Component field) {
        return field instanceof HasValidator<?> validated
                && field instanceof HasValue<?, ?> valued
                && ((HasValidator<Object>) validated)
                        .getDefaultValidator()
                        .apply(valued.getValue(), new ValueContext(field, (HasValue<?, Object>) valued))
                        .isError();
    }

    private static void invalid(Component field, @Nullable String sentence) {
        if (!(field instanceof HasValidationProperties validated)) return;
        validated.setErrorMessage(sentence == null ? "" : sentence);
        validated.setInvalid(sentence != null);
    }
}
