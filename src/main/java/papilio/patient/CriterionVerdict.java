package papilio.patient;

/** What a criterion says about a patient: PASSES is an inclusion criterion met or an exclusion criterion absent. */
public enum CriterionVerdict {
    PASSES,
    FAILS,
    PENDING
}
