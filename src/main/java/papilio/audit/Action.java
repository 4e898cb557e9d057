package papilio.audit;

/** What was done to a record. */
public enum Action {
    CREATED,
    CHANGED,
    VOIDED,
    REVIEWED,
    QUERIED,
    ANSWERED,
    CLOSED,
    REOPENED,
    ESCALATED,
    SUBMITTED,
    SIGNED,
    PRINTED,
    IMPORTED,
    EXPORTED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    LOCKED,
    UNLOCKED,
    PASSWORD_CHANGED,
    PASSWORD_RESET
}
