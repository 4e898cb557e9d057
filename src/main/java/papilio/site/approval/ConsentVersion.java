package papilio.site.approval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of the consent form that a site may use.
 *
 * @param datedOn the date that the form itself bears
 * @param approvalNo the approval that allows it
 * @param validFrom the first day on which the site may use it; null: from before the study was kept here
 */
public record ConsentVersion(
        String version,
        @Nullable LocalDate datedOn,
        String approvalNo,
        @Nullable LocalDate validFrom) {}
