package papilio.patient;

/** What a row of treatment tells. */
public enum TreatmentKind {
    /** One administration. */
    DOSE,
    /** Treated from – to; open while there is no end. */
    INTERVAL,
    /** A planned dose that was not given. */
    MISSED,
    /** A pause ordered by the physician; its end is the first day back on the drug. */
    HOLD
}
