package papilio.safety.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import papilio.shared.PartialDate;

/** A date of which the day, or month and day, may be unknown: 2026-03-05, 2026-03 or 2026. */
final class PartialDateField extends TextField {
    PartialDateField(String label) {
        super(label);
        setPlaceholder("2026-03-05");
        setHelperText(getTranslation("safety.form.partialDate"));
        setMaxLength(10);
    }

    void setDate(@Nullable PartialDate date) {
        setValue(date == null ? "" : date.text());
    }

    /** @throws UnreadableInput for anything that is no date */
    @Nullable
    PartialDate date() {
        if (getValue().isBlank()) return null;
        try {
            return PartialDate.of(getValue());
        } catch (IllegalArgumentException unreadable) {
            throw new UnreadableInput(this, getTranslation("safety.form.notADate"));
        }
    }
}
