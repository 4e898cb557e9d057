package papilio.safety;

import papilio.safety.tally.QueueCount;

/** Whose turn a question is: the site's, the monitors', nobody's, the site's once more. */
public enum QueryState {
    OPEN(QueueCount.OPEN),
    ANSWERED(QueueCount.ANSWERED),
    CLOSED(QueueCount.CLOSED),
    REOPENED(QueueCount.REOPENED);

    private final QueueCount counted;

    QueryState(QueueCount counted) {
        this.counted = counted;
    }

    QueueCount counted() {
        return counted;
    }

    public boolean waitsForSite() {
        return this == OPEN || this == REOPENED;
    }
}
