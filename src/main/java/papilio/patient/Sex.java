package papilio.patient;

/** As recorded; the same words as in SDTM's controlled terms. */
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
}
