package papilio.safety.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.shared.TypedDay;

/** A whole date, typed as 2026-03-05, 5.3. or "today" and shown as the first. */
final class DayText extends TextField {
    private final LocalDate today;

    DayText(String label, LocalDate today) {
        super(label);
        this.today = today;
        setPlaceholder(getTranslation("shared.format.day"));
        setMaxLength(11);
        addValueChangeListener(change -> TypedDay.read(getValue(), today).ifPresent(this::setDay));
    }

    void setDay(@Nullable LocalDate day) {
        setValue(day == null ? "" : day.toString());
    }

    @Nullable
    LocalDate day() {
        if (getValue().isBlank()) return null;
        return TypedDay.read(getValue(), today)
                .orElseThrow(() -> new UnreadableInput(this, getTranslation("safety.form.notADate")));
    }
}
