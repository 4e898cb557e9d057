package papilio.safety;

import java.time.Clock;
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
}
