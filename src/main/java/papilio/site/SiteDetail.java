package papilio.site;

/** A site with all that is known about it. */
public record SiteDetail(long id, long version, String study, String code, SiteStatus status, SiteProfile profile) {}
