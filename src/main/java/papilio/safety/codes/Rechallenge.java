package papilio.safety.codes;

/** Whether the event came back when the drug was given again. */
public enum Rechallenge {
    RECURRED,
    NOT_RECURRED,
    NOT_DONE,
    UNKNOWN
}
