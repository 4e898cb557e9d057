package papilio.site.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import papilio.shared.ui.FormFields;

/** What a record about a site says, as inputs. */
public abstract class FactsForm<F extends Record> extends FormFields {
    protected FactsForm() {
        super("site.field.");
    }

    public abstract void read(F facts);

    /** What is typed; refuses what cannot be. */
    public abstract F facts();

    /** A value of the record as a person reads it. */
    public String shown(String value) {
        return value;
    }

    protected <E extends Enum<E>> ComboBox<E> choice(String name, Class<E> type) {
        var field = put(name, new ComboBox<E>(label(name)));
        field.setItems(type.getEnumConstants());
        field.setItemLabelGenerator(one -> SiteWords.of(this, one));
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
