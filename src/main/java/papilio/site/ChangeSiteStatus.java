package papilio.site;

/** A step of a site from where it stands to another status, and why. */
public record ChangeSiteStatus(String study, String code, long version, SiteStatus to, String reason) {
    public ChangeSiteStatus {
        reason = reason.strip();
        if (reason.isEmpty()) throw SiteRefused.reasonMissing();
        if (reason.length() > 1000) throw SiteRefused.tooLong("reason", 1000);
    }
}
