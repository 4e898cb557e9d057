package papilio.site;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a site from where it stands to another status, and why.
 *
 * @param on the day on which it took effect; null: the business today
 */
public record ChangeSiteStatus(
        String study,
        String code,
        long version,
        SiteStatus to,
        @Nullable LocalDate on,
        String reason) {
    public ChangeSiteStatus {
        reason = reason.strip();
        if (reason.isEmpty()) throw SiteRefused.reasonMissing();
        if (reason.length() > 1000) throw SiteRefused.tooLong("reason", 1000);
    }
}
