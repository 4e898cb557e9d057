package papilio.access;

/** Who may call a service, in the words of the table of roles; for {@code @PreAuthorize}. */
public final class May {
    /** Create a study, import, targets and plan, sites, override eligibility, data settings. */
    public static final String MANAGE_STUDY = "hasRole('STUDY_MANAGER')";

    /** Record and correct screening, visits, doses, events, results. */
    public static final String RECORD = "hasAnyRole('STUDY_MANAGER','INVESTIGATOR','COORDINATOR')";

    /** The investigator's causality; sign a serious event for the site. */
    public static final String ASSESS = "hasRole('INVESTIGATOR')";

    /** Review, query, escalate, sign off; the sponsor's causality. */
    public static final String REVIEW = "hasAnyRole('STUDY_MANAGER','MONITOR')";

    public static final String ANSWER = "hasAnyRole('INVESTIGATOR','COORDINATOR')";
    public static final String PRINT = "hasAnyRole('STUDY_MANAGER','MONITOR','INVESTIGATOR','COORDINATOR')";

    /** Everybody but the administrator, who sees no clinical values. */
    public static final String READ_CLINICAL = PRINT;

    public static final String READ_AUDIT = "hasAnyRole('STUDY_MANAGER','MONITOR','ADMINISTRATOR')";

    /** Accounts, deadline rules, mail, backup. */
    public static final String ADMINISTER = "hasRole('ADMINISTRATOR')";

    public static final String SIGNED_IN = "isAuthenticated()";
    public static final String ANYBODY = "permitAll()";

    private May() {}
}
