package papilio.site;

import java.time.LocalDate;
import papilio.shared.FieldRefusal;

/** Why a site was not saved: a sentence for the field that it concerns. */
public final class SiteRefused extends FieldRefusal {
    private SiteRefused(String field, String key, Object... details) {
        super(field, key, details);
    }

    static SiteRefused codeUnfit(String code) {
        return new SiteRefused("code", "site.refused.codeUnfit", code);
    }

    static SiteRefused codeTaken(String code) {
        return new SiteRefused("code", "site.refused.codeTaken", code);
    }

    static SiteRefused nameMissing() {
        return new SiteRefused("nameEn", "site.refused.nameMissing");
    }

    public static SiteRefused tooLong(String field, int most) {
        return new SiteRefused(field, "site.refused.tooLong", most);
    }

    static SiteRefused zoneUnknown(String zone) {
        return new SiteRefused("zone", "site.refused.zoneUnknown", zone);
    }

    static SiteRefused targetNegative() {
        return new SiteRefused("target", "site.refused.targetNegative");
    }

    static SiteRefused targetByPlan() {
        return new SiteRefused("target", "site.refused.targetByPlan");
    }

    public static SiteRefused reasonMissing() {
        return new SiteRefused("reason", "site.refused.reasonMissing");
    }

    static SiteRefused noSuchStep() {
        return new SiteRefused("status", "site.refused.noSuchStep");
    }

    static SiteRefused activationInFuture() {
        return new SiteRefused("activatedOn", "site.refused.activationInFuture");
    }

    static SiteRefused stepInFuture() {
        return new SiteRefused("on", "site.refused.stepInFuture");
    }

    static SiteRefused stepBeforeLast(LocalDate last) {
        return new SiteRefused("on", "site.refused.stepBeforeLast", last.toString());
    }

    static SiteRefused paceNegative() {
        return new SiteRefused("plannedPerMonth", "site.refused.paceNegative");
    }

    /** Nothing was typed where something is needed. */
    public static SiteRefused missing(String field) {
        return new SiteRefused(field, "site.refused.missing");
    }

    public static SiteRefused endsBefore(String field, LocalDate begins) {
        return new SiteRefused(field, "site.refused.endsBefore", begins.toString());
    }

    public static SiteRefused inFuture(String field) {
        return new SiteRefused(field, "site.refused.inFuture");
    }

    public static SiteRefused because(String field, String key, Object... details) {
        return new SiteRefused(field, key, details);
    }
}
