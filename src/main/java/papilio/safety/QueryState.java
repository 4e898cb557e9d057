package papilio.safety;

/** Whose turn a question is: the site's, the monitors', nobody's, the site's once more. */
public enum QueryState {
    OPEN,
    ANSWERED,
    CLOSED,
    REOPENED;

    public boolean waitsForSite() {
        return this == OPEN || this == REOPENED;
    }
}
