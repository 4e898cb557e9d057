package papilio.safety.codes;

/** Whether the event abated when the drug was stopped or reduced. */
public enum Dechallenge {
    ABATED,
    NOT_ABATED,
    NOT_DONE,
    UNKNOWN
}
