package papilio.safety.signal;

/** What became of a proposal. */
public enum SignalState {
    OPEN,
    ACCEPTED,
    DISMISSED,
    /** The value was corrected or an event tells of it: the rule is no longer met. */
    WITHDRAWN
}
