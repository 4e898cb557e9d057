package papilio.access;

/** Give an account another name, role or part of the studies, as the editor saw it at {@code version}. */
public record ReviseAccount(
        String username, long version, String displayName, Role role, Assignment part, String reason) {}
