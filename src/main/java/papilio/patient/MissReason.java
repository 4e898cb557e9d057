package papilio.patient;

/** Why a planned dose was not given (domain: MISS_*). */
public enum MissReason {
    FORGOT,
    TRAVEL,
    NO_SUPPLY,
    COST,
    INFECTION,
    AE,
    INJ_FEAR,
    FELT_WELL,
    NO_EFFECT,
    PHYSICIAN,
    SURGERY,
    VACCINE,
    PREG,
    ACCESS,
    STORAGE,
    PRODUCT,
    COVID,
    OTHER,
    UNKNOWN
}
