package papilio.site;

/** Where a site is in its life. */
public enum SiteStatus {
    PLANNED,
    INITIATED,
    ENROLLING,
    PAUSED,
    CLOSED
}
