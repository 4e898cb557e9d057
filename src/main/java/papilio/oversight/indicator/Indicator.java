package papilio.oversight.indicator;

/**
 * What is compared between the sites of a study. A rate counts events over patient-years on the drug, a share a part of a
 * whole. Each is cumulative up to a day.
 */
public enum Indicator {
    /** Treatment-emergent adverse events per patient-year; too few may be too few reports. */
    ADVERSE_EVENTS(true, true),
    /** The serious ones among them. */
    SERIOUS_EVENTS(true, true),
    /** Of those screened. */
    SCREEN_FAILURES(false, false),
    /** Visits out of window, visits missed and doses before consent, per patient-year. */
    DEVIATIONS(true, false),
    /** Of the visits, doses and events typed in: more than {@value #LATE_ENTRY_DAYS} days after the day that they report. */
    LATE_ENTRY(false, false),
    /** Of the questions answered, or open so long: not answered within {@value #SLOW_ANSWER_DAYS} days. */
    SLOW_QUERIES(false, false),
    /** Of the planned doses of which it is known what became of them. */
    MISSED_DOSES(false, false),
    /** Of the visits of the schedule that took place. */
    VISITS_OUT_OF_WINDOW(false, false);

    public static final int LATE_ENTRY_DAYS = 7;
    public static final int SLOW_ANSWER_DAYS = 14;

    private final boolean rate;
    private final boolean lowToo;

    Indicator(boolean rate, boolean lowToo) {
        this.rate = rate;
        this.lowToo = lowToo;
    }

    /** Events over patient-years; otherwise a share. */
    public boolean isRate() {
        return rate;
    }

    /** Whether too little of it needs a call as well. */
    public boolean isLowAConcern() {
        return lowToo;
    }
}
