package papilio.report;

/** The groups of the overview, in the order in which they are printed; the words are keys of the same name. */
final class SafetyGroups {
    static final String ALL = "any";
    static final String RELATED = "related";
    static final String SEVERE = "severe";
    static final String SERIOUS = "serious";
    static final String SPECIAL = "special";
    static final String SERIOUS_RELATED = "seriousRelated";
    static final String WITHDRAWN = "withdrawn";
    static final String FATAL = "fatal";

    private SafetyGroups() {}
}
