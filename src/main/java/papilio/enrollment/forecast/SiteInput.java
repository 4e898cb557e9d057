package papilio.enrollment.forecast;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.site.SiteOpening;
import papilio.site.SiteStatus;

/**
 * What one site gives to a forecast.
 *
 * @param openDays days on which it could enroll, up to the cut-off
 * @param startsIn days after the cut-off until it enrolls, 0 where it does already; null where it will not
 * @param failed screenings that ended without enrollment, by failure or by declining
 */
record SiteInput(
        String code,
        int enrolled,
        long openDays,
        @Nullable Long startsIn,
        @Nullable Double plannedPerMonth,
        int screened,
        int failed) {

    private static final double DAYS_A_MONTH = 30.4375;

    /** As known today: sites to come begin on the day for which their activation is forecast. */
    static SiteInput today(SiteOpening site, SiteCount count, LocalDate today) {
        return of(site, count, today, startsIn(site, today));
    }

    /** As known then: whether a site would open, pause or close later is not. */
    static SiteInput past(SiteOpening site, SiteCount count, LocalDate cutoff) {
        return of(site, count, cutoff, site.openOn(cutoff) ? 0L : null);
    }

    private static SiteInput of(SiteOpening site, SiteCount count, LocalDate cutoff, @Nullable Long startsIn) {
        return new SiteInput(
                site.code(),
                count.enrolled(),
                site.openDays(cutoff),
                startsIn,
                site.plannedPerMonth(),
                count.screened(),
                count.failed());
    }

    private static @Nullable Long startsIn(SiteOpening site, LocalDate today) {
        var activated = site.activatedOn();
        if (site.status() == SiteStatus.PAUSED || site.status() == SiteStatus.CLOSED) return null;
        if (activated != null && !activated.isAfter(today)) return site.openOn(today) ? 0L : null;
        var expected = activated != null ? activated : site.forecastActivation();
        return expected == null ? null : daysBefore(today, expected);
    }

    /** The opening day counts as a whole day; one that has gone by without opening is taken for tomorrow. */
    static long daysBefore(LocalDate cutoff, LocalDate opening) {
        return Math.max(0, DAYS.between(cutoff, opening) - 1);
    }

    @Nullable
    Double plannedPerDay() {
        return plannedPerMonth == null ? null : perDay(plannedPerMonth);
    }

    static double perDay(double perMonth) {
        return perMonth / DAYS_A_MONTH;
    }

    static double perMonth(double perDay) {
        return perDay * DAYS_A_MONTH;
    }
}
