package papilio.site;

import java.util.EnumSet;
import java.util.Set;

/** Where a site stands; which step may follow which. */
public enum SiteStatus {
    PLANNED,
    INITIATED,
    ENROLLING,
    PAUSED,
    CLOSED;

    /** The steps from here; a closed site is reopened straight into enrolling. */
    public Set<SiteStatus> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(INITIATED, CLOSED);
            case INITIATED -> EnumSet.of(ENROLLING, CLOSED);
            case ENROLLING -> EnumSet.of(PAUSED, CLOSED);
            case PAUSED -> EnumSet.of(ENROLLING, CLOSED);
            case CLOSED -> EnumSet.of(ENROLLING);
        };
    }
}
