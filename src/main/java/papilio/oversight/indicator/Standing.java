package papilio.oversight.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a site stands today, as far as calls and quality limits ask.
 *
 * @param overridden enrolled although not eligible by the criteria
 * @param leftEarly enrolled and left for another reason than completion; {@code lost} to follow-up among them
 * @param visitsDue visits of the schedule that took place or whose window is over
 * @param visitsUnrecorded visits without any record whose window is over for more than 14 days
 */
public record Standing(
        String siteCode,
        long screened,
        long failed,
        long enrolled,
        long overridden,
        long leftEarly,
        long lost,
        long visitsDue,
        long visitsMissed,
        long visitsUnrecorded,
        @Nullable LocalDate lastScreenedOn) {

    Standing with(Conduct.Visits visits) {
        return new Standing(
                siteCode,
                screened,
                failed,
                enrolled,
                overridden,
                leftEarly,
                lost,
                visits.done() + visits.missed(),
                visits.missed(),
                visits.unrecorded(),
                lastScreenedOn);
    }
}
