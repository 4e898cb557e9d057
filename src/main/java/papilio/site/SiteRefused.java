package papilio.site;

import org.jspecify.annotations.Nullable;
import papilio.shared.Refusal;

/** Why a site was not saved: a sentence and, where there is one, the field that it concerns. */
public final class SiteRefused extends Refusal {
    private final @Nullable String field;

    private SiteRefused(@Nullable String field, String key, Object... details) {
        super(key, details);
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }

    static SiteRefused codeMissing() {
        return new SiteRefused("code", "site.refused.codeMissing");
    }

    static SiteRefused codeUnfit(String code) {
        return new SiteRefused("code", "site.refused.codeUnfit", code);
    }

    static SiteRefused codeTaken(String code) {
        return new SiteRefused("code", "site.refused.codeTaken", code);
    }

    static SiteRefused nameMissing() {
        return new SiteRefused("name", "site.refused.nameMissing");
    }

    static SiteRefused tooLong(String field, int most) {
        return new SiteRefused(field, "site.refused.tooLong", most);
    }

    static SiteRefused zoneUnknown(String zone) {
        return new SiteRefused("zone", "site.refused.zoneUnknown", zone);
    }

    static SiteRefused targetNegative() {
        return new SiteRefused("target", "site.refused.targetNegative");
    }

    static SiteRefused targetBelowEnrolled(int target, int enrolled) {
        return new SiteRefused("reason", "site.refused.targetBelowEnrolled", target, enrolled);
    }

    static SiteRefused reasonMissing() {
        return new SiteRefused("reason", "site.refused.reasonMissing");
    }

    static SiteRefused noSuchStep(SiteStatus from, SiteStatus to) {
        return new SiteRefused("status", "site.refused.noSuchStep", from, to);
    }
}
