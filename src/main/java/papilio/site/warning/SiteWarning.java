package papilio.site.warning;

import java.time.LocalDate;
import java.util.List;

/**
 * Something at a site that needs a person within a month: a sentence with its door.
 *
 * @param overdue whether the day is past
 * @param day by which it was or is to be done
 * @param key of the sentence, filled by the details
 * @param tab of the site's page on which it is put right
 */
public record SiteWarning(
        String site, Kind kind, boolean overdue, LocalDate day, String key, List<Object> details, String tab) {
    public SiteWarning {
        details = List.copyOf(details);
    }

    /** What it is about. */
    public enum Kind {
        APPROVAL,
        REVIEW,
        MILESTONE,
        VISIT,
        ACTION
    }

    public Object[] words() {
        return details.toArray();
    }
}
