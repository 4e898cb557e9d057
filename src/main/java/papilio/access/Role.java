package papilio.access;

/** What an account may do; an account has one role (design letter: the table of roles). */
public enum Role {
    STUDY_MANAGER,
    MONITOR,
    INVESTIGATOR,
    COORDINATOR,
    ADMINISTRATOR
}
