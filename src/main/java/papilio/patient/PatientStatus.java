package papilio.patient;

/** Where a patient stands by the newest record. */
public enum PatientStatus {
    SCREENING,
    SCREEN_FAILURE,
    DECLINED,
    ENROLLED,
    COMPLETED,
    DISCONTINUED
}
