package papilio.figures.tally;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import papilio.figures.Accrual;
import papilio.site.SiteRow;
import papilio.site.SiteStatus;

/** A site with its counts, against its own target. */
public record SiteTally(
        String code,
        String nameEn,
        @Nullable String nameZh,
        SiteStatus status,
        @Nullable Integer target,
        @Nullable LocalDate activatedOn,
        Tally tally) {
    private static final double NO_TARGET = 1e6;
    private static final double NOT_OPEN = 2e6;

    /** Most behind its target first: open sites by their percent of it, then those without one, then all others. */
    public static final Comparator<SiteTally> MOST_BEHIND_FIRST =
            Comparator.comparingDouble(SiteTally::rank).thenComparing(SiteTally::code);

    public static SiteTally of(SiteRow site, Tally tally) {
        return new SiteTally(
                site.code(), site.nameEn(), site.nameZh(), site.status(), site.target(), site.activatedOn(), tally);
    }

    public String name(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) && nameZh != null ? nameZh : nameEn;
    }

    /** Null where there is no target. */
    public @Nullable Double percentOfTarget() {
        return target == null || target == 0 ? null : 100.0 * tally.enrolled() / target;
    }

    public Accrual accrual(LocalDate cutoff) {
        return Standing.accrual(tally, activatedOn, target, cutoff);
    }

    private double rank() {
        return standing(status, target, tally.enrolled());
    }

    /** The stored order of sites; the same share of each target is planned, so the smallest percent is furthest behind. */
    static double standing(SiteStatus status, @Nullable Integer target, int enrolled) {
        if (status != SiteStatus.ENROLLING && status != SiteStatus.PAUSED) return NOT_OPEN;
        return target == null || target == 0 ? NO_TARGET : (double) enrolled / target;
    }
}
