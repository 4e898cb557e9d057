package papilio.safety.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A whole date, typed as 2026-03-05. */
final class DayText extends TextField {
    DayText(String label) {
        super(label);
        setPlaceholder("2026-03-05");
        setMaxLength(10);
    }

    void setDay(@Nullable LocalDate day) {
        setValue(day == null ? "" : day.toString());
    }

    @Nullable
    LocalDate day() {
        if (getValue().isBlank()) return null;
        try {
            return LocalDate.parse(getValue().strip());
        } catch (DateTimeException unreadable) {
            throw new UnreadableInput(this, getTranslation("safety.form.notADate"));
        }
    }
}
