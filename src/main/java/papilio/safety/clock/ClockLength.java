package papilio.safety.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import papilio.shared.FieldRefusal;

/** How long a recipient may wait: hours to the second, or calendar days to the end of the local day. */
public record ClockLength(Unit unit, int amount) {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** What the amount counts. */
    public enum Unit {
        HOURS(720),
        DAYS(366);

        private final int most;

        Unit(int most) {
            this.most = most;
        }
    }

    public ClockLength {
        if (amount <= 0) throw new FieldRefusal("amount", "safety.rules.refused.amount");
        if (amount > unit.most) throw new FieldRefusal("amount", "safety.rules.refused.tooLong", unit.most);
    }

    /** Calendar days count from the local day of awareness, day 0; weekends and holidays do not move them. */
    public Instant due(Instant aware, ZoneId zone) {
        return unit == Unit.HOURS ? aware.plus(Duration.ofHours(amount)) : endOfDay(aware, amount, zone);
    }

    static Instant endOfDay(Instant from, int days, ZoneId zone) {
        return from.atZone(zone)
                .toLocalDate()
                .plusDays(days)
                .atTime(END_OF_DAY)
                .atZone(zone)
                .toInstant();
    }
}
