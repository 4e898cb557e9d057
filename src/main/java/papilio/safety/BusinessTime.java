package papilio.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import papilio.study.StudySettings;

/** The study's own now: its fixed business today at this time of day, else the clock. */
public final class BusinessTime {
    private BusinessTime() {}

    public static Instant now(StudySettings study, Clock clock) {
        var today = study.businessToday();
        var here = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (today == null) return here;
        return here.atZone(study.zone())
                .toLocalTime()
                .atDate(today)
                .atZone(study.zone())
                .toInstant();
    }

    /** The clock's own instant for one of the study's time: as long ago as that is before the study's now. */
    public static Instant real(StudySettings study, Clock clock, Instant business) {
        return clock.instant().minus(Duration.between(business, now(study, clock)));
    }
}
