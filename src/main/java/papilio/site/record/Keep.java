package papilio.site.record;

import org.jspecify.annotations.Nullable;
import papilio.site.SiteRefused;

/**
 * New words for a record about a site, as typed on top of a version of it.
 *
 * @param id null for a new record
 */
public record Keep<F extends Record>(
        String study,
        String site,
        @Nullable Long id,
        long version,
        F facts,
        @Nullable String reason) {
    public Keep {
        reason = Typed.text("reason", reason, 1000);
    }

    /** A record that was not there before. */
    public static <F extends Record> Keep<F> anew(String study, String site, F facts) {
        return new Keep<>(study, site, null, 0, facts, null);
    }

    /** Why the record is changed; the first entry needs no reason. */
    public @Nullable String reasonForChange() {
        if (id != null && reason == null) throw SiteRefused.reasonMissing();
        return reason;
    }
}
