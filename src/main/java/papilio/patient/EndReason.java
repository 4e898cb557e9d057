package papilio.patient;

/** Why participation ended; an import may bring other words, which are kept as they are. */
public enum EndReason {
    COMPLETED,
    ADVERSE_EVENT,
    DEATH,
    LACK_OF_EFFICACY,
    LOST_TO_FOLLOW_UP,
    PHYSICIAN_DECISION,
    PREGNANCY,
    PROTOCOL_VIOLATION,
    STUDY_TERMINATED_BY_SPONSOR,
    WITHDRAWAL_BY_SUBJECT,
    OTHER
}
