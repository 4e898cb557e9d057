package papilio.oversight.limit;

import papilio.oversight.indicator.Indicator;
import papilio.oversight.indicator.Reading;
import papilio.oversight.indicator.Totals;

/** What a study tolerates up to a share of: of everything that the study counts today, over all sites. */
public enum QualityParameter {
    /** Of the enrolled: lost to follow-up. */
    LOST_TO_FOLLOW_UP,
    /** Of the enrolled: left for another reason than completion. */
    LEFT_EARLY,
    /** Of the enrolled: not eligible by the criteria, enrolled by a reasoned override. */
    ENROLLED_BY_OVERRIDE,
    /** Of the visits due. */
    MISSED_VISITS,
    VISITS_OUT_OF_WINDOW,
    MISSED_DOSES,
    SCREEN_FAILURES,
    SLOW_QUERIES;

    /** Part and whole today. */
    public Reading of(Totals totals) {
        var all = totals.standing();
        return switch (this) {
            case LOST_TO_FOLLOW_UP -> new Reading(all.lost(), all.enrolled());
            case LEFT_EARLY -> new Reading(all.leftEarly(), all.enrolled());
            case ENROLLED_BY_OVERRIDE -> new Reading(all.overridden(), all.enrolled());
            case MISSED_VISITS -> new Reading(all.visitsMissed(), all.visitsDue());
            case VISITS_OUT_OF_WINDOW -> share(totals, Indicator.VISITS_OUT_OF_WINDOW);
            case MISSED_DOSES -> share(totals, Indicator.MISSED_DOSES);
            case SCREEN_FAILURES -> share(totals, Indicator.SCREEN_FAILURES);
            case SLOW_QUERIES -> share(totals, Indicator.SLOW_QUERIES);
        };
    }

    private static Reading share(Totals totals, Indicator indicator) {
        return totals.indicators().getOrDefault(indicator, Reading.NOTHING);
    }
}
