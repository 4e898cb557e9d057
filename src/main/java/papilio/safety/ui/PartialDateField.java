package papilio.safety.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.shared.PartialDate;
import papilio.shared.TypedDay;

/** A date of which the day, or month and day, may be unknown: 2026-03-05, 2026-03 or 2026; or a day as it is said. */
final class PartialDateField extends TextField {
    private final LocalDate today;

    PartialDateField(String label, LocalDate today) {
        super(label);
        this.today = today;
        setPlaceholder(getTranslation("shared.format.day"));
        setHelperText(getTranslation("safety.form.partialDate"));
        setMaxLength(11);
        addValueChangeListener(change -> TypedDay.read(getValue(), today).ifPresent(day -> setValue(day.toString())));
    }

    void setDate(@Nullable PartialDate date) {
        setValue(date == null ? "" : date.text());
    }

    /** @throws UnreadableInput for anything that is no date */
    @Nullable
    PartialDate date() {
        if (getValue().isBlank()) return null;
        var day = TypedDay.read(getValue(), today);
        if (day.isPresent()) return PartialDate.of(day.get());
        try {
            return PartialDate.of(getValue());
        } catch (IllegalArgumentException unreadable) {
            throw new UnreadableInput(this, getTranslation("safety.form.notADate"));
        }
    }
}
