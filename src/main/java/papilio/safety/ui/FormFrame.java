package papilio.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.Notices;

/** The one column of an event's form: sections in a row, every field under the name by which refusals speak of it. */
final class FormFrame extends Div {
    final EventWords words;
    private final Map<String, Component> fields = new LinkedHashMap<>();

    FormFrame(Function<Component, EventWords> words) {
        this.words = words.apply(this);
        addClassNames("form", "event-form");
    }

    /** A heading and its fields, one below the other. */
    void section(String title, Component... parts) {
        add(new H3(getTranslation(title)));
        add(parts);
    }

    <T extends Component> T field(String name, T field) {
        fields.put(name, field);
        return field;
    }

    TextField text(String name, int length) {
        var field = field(name, new TextField(label(name)));
        field.setMaxLength(length);
        return field;
    }

    TextArea area(String name, int length) {
        var field = field(name, new TextArea(label(name)));
        field.setMaxLength(length);
        return field;
    }

    <T> Select<T> choice(String name, List<T> items, Function<T, String> said) {
        var select = field(name, new Select<T>());
        select.setLabel(label(name));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setItemLabelGenerator(item -> item == null ? "–" : said.apply(item));
        return select;
    }

    String label(String name) {
        return getTranslation("safety.field." + name);
    }

    Locale language() {
        return getLocale();
    }

    boolean isChinese() {
        return Locale.CHINESE.getLanguage().equals(getLocale().getLanguage());
    }

    void clearMarks() {
        fields.values().forEach(field -> {
            if (field instanceof HasValidation checked) checked.setInvalid(false);
        });
    }

    /** Into sight and, where it is a group of boxes, to the first of them. */
    private static void lead(Component field) {
        field.scrollIntoView();
        if (field instanceof Focusable<?> focusable && !(field instanceof CheckboxGroup<?>)) focusable.focus();
        else field.getElement().executeJs("(this.querySelector('vaadin-checkbox') ?? this).focus()");
    }

    /** The sentence at its field, or as a notice where the field is not shown. */
    void mark(@Nullable String name, String sentence) {
        var field = name == null ? null : fields.get(name);
        if (field instanceof HasValidation checked && field.isVisible()) {
            checked.setErrorMessage(sentence);
            checked.setInvalid(true);
            lead(field);
        } else Notices.refused(sentence);
    }
}
