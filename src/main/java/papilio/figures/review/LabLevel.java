package papilio.figures.review;

/** Where a patient's values of a test lay against the laboratory's range of their day, as flagged when they were recorded. */
public enum LabLevel {
    LOW,
    NORMAL,
    HIGH,
    /** At least one below and at least one above. */
    LOW_AND_HIGH,
    /** No value that could be judged: none taken, no number, or no range with it. */
    MISSING;

    static LabLevel of(boolean low, boolean normal, boolean high) {
        if (low && high) return LOW_AND_HIGH;
        if (low) return LOW;
        if (high) return HIGH;
        return normal ? NORMAL : MISSING;
    }
}
