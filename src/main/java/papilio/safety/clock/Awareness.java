package papilio.safety.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The instant at which anyone in the study team first knew, as a site writes it down. */
public final class Awareness {
    private Awareness() {}

    /** A missing time of day is taken as the start of the local day. */
    public static Instant at(LocalDate day, @Nullable LocalTime time, ZoneId zone) {
        return day.atTime(time == null ? LocalTime.MIDNIGHT : time).atZone(zone).toInstant();
    }
}
