package papilio.safety;

/** Parts of the queue that a click reaches: the first five of what waits for a monitor, the others of everything. */
public enum EventGroup {
    TO_REVIEW,
    NEW,
    CHANGED,
    SERIOUS,
    SPECIAL,
    OVERDUE,
    DISPUTED,
    QUERIES,
    MINE,
    ALL;

    /** The last place in the stored order that belongs to the group. */
    int lastRank() {
        return switch (this) {
            case TO_REVIEW, NEW, CHANGED, SPECIAL -> ReviewState.TO_REVIEW_BELOW - 1;
            case SERIOUS -> ReviewState.NEW.rank(true);
            default -> ReviewState.LAST_RANK;
        };
    }
}
