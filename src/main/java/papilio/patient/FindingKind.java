package papilio.patient;

/** What was measured or judged. */
public enum FindingKind {
    LABORATORY,
    VITAL_SIGN,
    ASSESSMENT
}
