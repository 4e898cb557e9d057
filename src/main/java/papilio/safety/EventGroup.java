package papilio.safety;

/** Parts of the queue that a click reaches: the first three of what waits for a monitor, the others of everything. */
public enum EventGroup {
    TO_REVIEW,
    SERIOUS,
    SPECIAL,
    OVERDUE,
    QUERIES,
    ALL;

    boolean toReview() {
        return this == TO_REVIEW || this == SERIOUS || this == SPECIAL;
    }
}
