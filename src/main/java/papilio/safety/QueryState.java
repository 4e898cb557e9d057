package papilio.safety;

/** Whose turn a question is: the site's, the monitors', nobody's. */
public enum QueryState {
    OPEN,
    ANSWERED,
    CLOSED
}
