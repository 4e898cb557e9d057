package papilio.safety.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import papilio.safety.clock.Awareness;
import papilio.shared.TypedDay;
import papilio.shared.ui.Formats;

/**
 * A date and time of day as the site's clock shows them: 2026-03-17 09:40, 17.3. 9:40 or "today 9:40"; without a time it
 * is the start of the day.
 */
public final class MomentField extends TextField {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]");
    private final ZoneId zone;
    private final LocalDate today;

    public MomentField(String label, ZoneId zone, LocalDate today) {
        super(label);
        this.zone = zone;
        this.today = today;
        setPlaceholder(getTranslation("shared.format.moment"));
        setHelperText(getTranslation("safety.form.moment", zone.getId()));
        setMaxLength(17);
        addValueChangeListener(change -> {
            if (change.isFromClient()) showAsRead();
        });
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
        if (getValue().isBlank()) return null;
        var moment = typed();
        if (moment == null) throw new UnreadableInput(this, getTranslation("safety.form.notAMoment"));
        return moment;
    }

    private void showAsRead() {
        var moment = typed();
        if (moment != null) setMoment(moment);
    }

    /** Null where it cannot be read. */
    private @Nullable Instant typed() {
        var parts = getValue().strip().split("[ T]+", 2);
        var day = TypedDay.read(parts[0], today);
        if (day.isEmpty()) return null;
        try {
            return Awareness.at(day.get(), parts.length == 1 ? null : LocalTime.parse(parts[1], TIME), zone);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
