package papilio.oversight;

/** Why a site may need a call, the most pressing first. */
public enum CallKind {
    DEADLINE,
    APPROVAL,
    PACE,
    ENTRY,
    CONDUCT,
    INDICATOR,
    FAILURES,
    QUERIES
}
