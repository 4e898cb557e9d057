package papilio.site.record;

/** A record about a site as it stands: what it says, and the version on top of which it may be changed. */
public record Kept<F extends Record>(String site, long id, long version, F facts) {}
