package papilio.site;

import org.jspecify.annotations.Nullable;

/**
 * A new profile for a site, as typed on top of a version of it.
 *
 * @param profile with the target as it is: another comes with a version of the plan
 */
public record ReviseSite(
        String study,
        String code,
        long version,
        SiteProfile profile,
        @Nullable String reason) {
    public ReviseSite {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        if (reason != null && reason.length() > 1000) throw SiteRefused.tooLong("reason", 1000);
    }
}
