package papilio.patient;

/** Why the study drug was stopped while the patient stays in the study (domain: DISC_*). */
public enum TreatmentStopReason {
    INEFFECTIVE,
    FLARE,
    AE,
    INFECTION,
    LOW_IG,
    REMISSION,
    COST,
    INSURANCE,
    PATIENT,
    PREGNANCY,
    SWITCH,
    SURGERY,
    COMORBID,
    LTFU,
    DEATH,
    PROTOCOL,
    OTHER,
    UNKNOWN
}
