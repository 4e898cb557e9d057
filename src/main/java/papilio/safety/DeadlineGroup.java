package papilio.safety;

/** Parts of the deadlines board. */
public enum DeadlineGroup {
    RUNNING,
    OVERDUE,
    SENT,
    ALL
}
