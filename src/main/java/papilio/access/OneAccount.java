package papilio.access;

/** Lock, unlock or reset this account, as it was seen at {@code version}, and why. */
public record OneAccount(String username, long version, String reason) {}
