package papilio.site.people;

/** Tasks of a study that the principal investigator gives to others. */
public enum StudyTask {
    CONSENT,
    ELIGIBILITY,
    ASSESSMENTS,
    EVENTS,
    SERIOUS_EVENTS,
    DRUG,
    SAMPLES,
    ENTRY,
    QUERIES
}
