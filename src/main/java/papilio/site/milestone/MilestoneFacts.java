package papilio.site.milestone;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.site.record.Typed;

/** When a milestone was to be reached, when it is expected to be, and when it was. */
@Embeddable
public record MilestoneFacts(
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate forecastOn,
        @Nullable LocalDate actualOn,
        @Nullable String note) {
    static final MilestoneFacts NONE = new MilestoneFacts(null, null, null, null);

    public MilestoneFacts {
        note = Typed.text("note", note, 500);
    }

    MilestoneFacts actually(@Nullable LocalDate day) {
        return new MilestoneFacts(plannedOn, forecastOn, day, note);
    }

    /** When it is to come: the forecast, else the plan. */
    public @Nullable LocalDate expectedOn() {
        return forecastOn != null ? forecastOn : plannedOn;
    }
}
