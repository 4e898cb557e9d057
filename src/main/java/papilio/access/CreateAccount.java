package papilio.access;

/** Make an account; the reason stands in the audit trail. */
public record CreateAccount(
        String username, String displayName, Role role, String language, Assignment part, String reason) {}
