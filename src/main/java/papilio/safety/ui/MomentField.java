package papilio.safety.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import papilio.safety.clock.Awareness;
import papilio.shared.ui.Formats;

/** A date and time of day as the site's clock shows them; without a time it is the start of the day. */
public final class MomentField extends TextField {
    private final ZoneId zone;

    public MomentField(String label, ZoneId zone) {
        super(label);
        this.zone = zone;
        setPlaceholder("2026-03-17 09:40");
        setHelperText(getTranslation("safety.form.moment", zone.getId()));
        setMaxLength(16);
    }

    public void setMoment(@Nullable Instant moment) {
        setValue(moment == null ? "" : Formats.minute(moment, zone));
    }

    /** Null where nothing, or nothing readable, was typed; the latter is marked at the field. */
    public @Nullable Instant readable() {
        try {
            return moment();
        } catch (UnreadableInput unreadable) {
            unreadable.show();
            return null;
        }
    }

    @Nullable
    Instant moment() {
        var parts = getValue().strip().split("[ T]+");
        if (parts[0].isEmpty()) return null;
        try {
            return Awareness.at(LocalDate.parse(parts[0]), parts.length == 1 ? null : LocalTime.parse(parts[1]), zone);
        } catch (DateTimeException unreadable) {
            throw new UnreadableInput(this, getTranslation("safety.form.notAMoment"));
        }
    }
}
