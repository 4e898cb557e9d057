package papilio.safety;

/**
 * Where an event stands with the monitors. The rank is stored with the event and orders the queue, smaller first: what
 * waits for a monitor (new, changed after a decision, answered by the site) with the serious ones before the rest, then
 * what was escalated, then what waits for the site, then what is done.
 */
public enum ReviewState {
    NEW(10),
    CHANGED(10),
    ANSWERED(10),
    ESCALATED(30),
    QUERIED(50),
    REVIEWED(90);

    /** Every rank below waits for a monitor. */
    public static final int TO_REVIEW_BELOW = 30;

    public static final int LAST_RANK = 99;
    private static final int NOT_SERIOUS = 10;

    private final int rank;

    ReviewState(int rank) {
        this.rank = rank;
    }

    /** What is reviewed needs no order by seriousness; everything else does. */
    public int rank(boolean serious) {
        return this == REVIEWED || serious ? rank : rank + NOT_SERIOUS;
    }

    public boolean toReview() {
        return rank < TO_REVIEW_BELOW;
    }

    /** A correction brings back whatever had been decided; an event that nobody has looked at stays new. */
    public ReviewState afterCorrection() {
        return this == NEW ? NEW : CHANGED;
    }
}
