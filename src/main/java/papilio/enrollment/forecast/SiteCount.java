package papilio.enrollment.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Patients of a site up to a cut-off.
 *
 * @param failed failed screenings and those who declined
 * @param firstScreened null where nobody was screened by then
 */
record SiteCount(
        String site,
        int screened,
        int failed,
        int enrolled,
        @Nullable LocalDate firstScreened) {
    static SiteCount none(String site) {
        return new SiteCount(site, 0, 0, 0, null);
    }
}
