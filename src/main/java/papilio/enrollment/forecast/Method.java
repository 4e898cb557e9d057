package papilio.enrollment.forecast;

/** What a forecast rests on. */
public enum Method {
    /** Sites differ by more than chance: each has a rate of its own out of one gamma distribution. */
    POISSON_GAMMA,
    /** Sites are no more unlike than chance: one pooled rate. */
    POISSON,
    /** Too few sites or patients to estimate anything: the planned rates alone. */
    PRIOR,
    /** Nothing can be forecast; a sentence says why. */
    NONE
}
