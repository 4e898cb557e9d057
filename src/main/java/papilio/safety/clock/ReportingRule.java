package papilio.safety.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Who must be told: from whom to whom, on which clock. */
public enum ReportingRule {
    /** Investigator to lead investigator and sponsor contact: any serious event. */
    R1(0),
    /** Investigator to the ethics committee: serious event at the own site. */
    R2(0),
    /** Hospital to the national system: reaction with death. */
    R3A(0),
    /** Hospital to the national system: new or serious reaction. */
    R3B(15),
    /** Hospital to the national system: any other reaction. */
    R3C(30),
    /** Sponsor to the authority: fatal or life-threatening SUSAR (interventional studies only). */
    R6A(7),
    /** The completed follow-up of R6A: eight more days from its submission, never after day 15. */
    R6A_FU(15),
    /** Sponsor to the authority: any other SUSAR (interventional studies only). */
    R6B(15);

    private static final Duration AT_ONCE = Duration.ofHours(24);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final int days;

    ReportingRule(int days) {
        this.days = days;
    }

    /** Calendar days of the clock; 0 stands for 24 hours to the second. */
    public int days() {
        return days;
    }

    /** Calendar days run to the end of the local day; weekends and holidays do not move them. */
    public Instant due(Instant aware, ZoneId zone) {
        return days == 0 ? aware.plus(AT_ONCE) : endOfDay(aware, days, zone);
    }

    /** The follow-up of R6A once the first report went out: eight days on, if that is before day 15. */
    public static Instant followUpDue(Instant aware, Instant firstSubmitted, ZoneId zone) {
        var fifteen = R6A_FU.due(aware, zone);
        var eightMore = endOfDay(firstSubmitted, 8, zone);
        return eightMore.isBefore(fifteen) ? eightMore : fifteen;
    }

    private static Instant endOfDay(Instant from, int days, ZoneId zone) {
        return from.atZone(zone)
                .toLocalDate()
                .plusDays(days)
                .atTime(END_OF_DAY)
                .atZone(zone)
                .toInstant();
    }
}
