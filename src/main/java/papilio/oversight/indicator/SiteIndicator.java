package papilio.oversight.indicator;

import java.time.LocalDate;

/**
 * One indicator of one site, from the records dated by a day.
 *
 * @param monthsInRow how many month-ends and that day, without a gap, lie beyond a limit on the same side; 0 while within
 */
public record SiteIndicator(
        String site, LocalDate asOf, Indicator indicator, Reading reading, IndicatorState state, int monthsInRow) {

    /** Beyond a limit, and at the end of the month before not. */
    public boolean isNew() {
        return monthsInRow == 1;
    }

    /** Beyond at every day that is looked at, so perhaps for longer. */
    public boolean isAsLongAsLooked() {
        return monthsInRow >= Conduct.DAYS;
    }

    public boolean isConcern() {
        return state.isConcern(indicator);
    }

    /** The same for whoever does not see the others. */
    SiteIndicator alone() {
        return new SiteIndicator(site, asOf, indicator, reading, IndicatorState.of(reading, null), 0);
    }
}
