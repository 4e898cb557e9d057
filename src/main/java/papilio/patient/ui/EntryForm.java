package papilio.patient.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import papilio.patient.Observation;
import papilio.patient.PatientHead;
import papilio.shared.FieldRefusal;
import papilio.shared.PartialDate;
import papilio.shared.ui.DayField;
import papilio.shared.ui.FormFields;

/** The inputs of one kind of record; gives what is typed as a command and never talks to a service itself. */
public abstract class EntryForm extends FormFields {
    protected final PatientHead patient;

    protected EntryForm(PatientHead patient) {
        super("patient.field.");
        this.patient = patient;
    }

    /** What is typed; refuses what cannot be read. */
    public abstract Observation entry();

    /** Where the next entry begins; by default at the top. */
    public abstract void focusFirst();

    protected ComboBox<String> codes(String name, Enum<?>[] values, String wordsPrefix) {
        var field = choice(name, Arrays.stream(values).map(Enum::name).toList());
        field.setItemLabelGenerator(code -> getTranslation(wordsPrefix + code));
        return field;
    }

    protected BigDecimalField decimal(String name) {
        var field = put(name, new BigDecimalField(label(name)));
        field.setLocale(Locale.ENGLISH);
        return field;
    }

    protected TextField partialDay(String name) {
        var field = text(name);
        field.setPlaceholder(getTranslation("shared.format.day"));
        field.setHelperText(getTranslation("patient.form.partialDate"));
        field.setMaxLength(10);
        return field;
    }

    protected static LocalDate need(DayField field, String name) {
        var day = field.day();
        if (day == null) throw new FieldRefusal(name, "patient.refusal.day");
        return day;
    }

    @SuppressWarnings("NullAway") // the library's value is null when the field is empty
    protected static @Nullable BigDecimal number(BigDecimalField field) {
        return field.getValue();
    }

    protected static @Nullable String words(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    protected static @Nullable String code(ComboBox<String> field) {
        return field.isEmpty() ? null : field.getValue();
    }

    protected static @Nullable PartialDate partial(TextField field, String name) {
        if (field.getValue().isBlank()) return null;
        try {
            return PartialDate.of(field.getValue());
        } catch (IllegalArgumentException unreadable) {
            throw new FieldRefusal(name, "patient.refusal.notADate");
        }
    }
}
