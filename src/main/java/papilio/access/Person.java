package papilio.access;

/** Somebody with an account, as colleagues see them. */
public record Person(String username, String displayName, Role role) {}
