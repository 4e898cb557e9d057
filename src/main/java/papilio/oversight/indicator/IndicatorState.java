package papilio.oversight.indicator;

import org.jspecify.annotations.Nullable;

/** Where a site's indicator lies against the study. */
public enum IndicatorState {
    /** Nothing was recorded that could tell. */
    NO_DATA,
    /** There is nothing to compare with: fewer than three sites that the caller may see have any. */
    NOT_COMPARED,
    /** Fewer than 5 events expected, or a whole of fewer than 10, and not above the 99.8 % limit even so. */
    TOO_LITTLE,
    WITHIN,
    /** Beyond a 95 % limit. */
    ABOVE,
    BELOW,
    /** Beyond a 99.8 % limit. */
    FAR_ABOVE,
    FAR_BELOW;

    private static final double EXPECTED_ENOUGH = 5;
    private static final double WHOLE_ENOUGH = 10;
    static final int SITES_ENOUGH = 3;

    /** @param funnel around the study's value; null where there is nothing to compare with */
    public static IndicatorState of(Reading site, @Nullable Funnel funnel) {
        var value = site.value();
        if (value == null) return NO_DATA;
        if (funnel == null) return NOT_COMPARED;
        if (funnel.centre() <= 0) return isLittle(site, funnel) ? TOO_LITTLE : WITHIN;
        if (value > funnel.upper(site.base(), Funnel.OUTER)) return FAR_ABOVE;
        if (isLittle(site, funnel)) return TOO_LITTLE;
        if (value > funnel.upper(site.base(), Funnel.INNER)) return ABOVE;
        if (value < funnel.lower(site.base(), Funnel.OUTER)) return FAR_BELOW;
        return value < funnel.lower(site.base(), Funnel.INNER) ? BELOW : WITHIN;
    }

    private static boolean isLittle(Reading site, Funnel funnel) {
        return funnel.rate() ? funnel.expected(site.base()) < EXPECTED_ENOUGH : site.base() < WHOLE_ENOUGH;
    }

    public boolean isHigh() {
        return this == ABOVE || this == FAR_ABOVE;
    }

    public boolean isLow() {
        return this == BELOW || this == FAR_BELOW;
    }

    public boolean isFar() {
        return this == FAR_ABOVE || this == FAR_BELOW;
    }

    /** Beyond a limit in a direction that needs a person. */
    public boolean isConcern(Indicator indicator) {
        return isHigh() || isLow() && indicator.isLowAConcern();
    }
}
