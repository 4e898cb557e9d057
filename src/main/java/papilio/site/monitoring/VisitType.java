package papilio.site.monitoring;

/** Why a monitor visits a site. */
public enum VisitType {
    INITIATION,
    ROUTINE,
    CLOSE_OUT,
    FOR_CAUSE,
    REMOTE
}
