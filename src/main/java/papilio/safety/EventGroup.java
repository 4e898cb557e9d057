package papilio.safety;

import org.jspecify.annotations.Nullable;
import papilio.safety.tally.QueueCount;

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

    /** The stored count; null where it depends on the instant or on who asks. */
    @Nullable
    QueueCount counted() {
        return switch (this) {
            case TO_REVIEW -> QueueCount.TO_REVIEW;
            case NEW -> QueueCount.NEW;
            case CHANGED -> QueueCount.CHANGED;
            case SERIOUS -> QueueCount.SERIOUS;
            case SPECIAL -> QueueCount.SPECIAL;
            case DISPUTED -> QueueCount.DISPUTED;
            case QUERIES -> QueueCount.QUERIED;
            case ALL -> QueueCount.EVENTS;
            case OVERDUE, MINE -> null;
        };
    }

    /** The last place in the stored order that belongs to the group. */
    int lastRank() {
        return switch (this) {
            case TO_REVIEW, NEW, CHANGED, SPECIAL -> ReviewState.TO_REVIEW_BELOW - 1;
            case SERIOUS -> ReviewState.NEW.rank(true);
            default -> ReviewState.LAST_RANK;
        };
    }
}
