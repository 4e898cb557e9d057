package papilio.site.record;

import papilio.site.SiteRefused;

/** A record about a site was wrong: it stays, crossed out, and says why. */
public record VoidRecord(String study, String site, long id, long version, String reason) {
    public VoidRecord {
        reason = reason.strip();
        if (reason.isEmpty()) throw SiteRefused.reasonMissing();
        if (reason.length() > 1000) throw SiteRefused.tooLong("reason", 1000);
    }
}
