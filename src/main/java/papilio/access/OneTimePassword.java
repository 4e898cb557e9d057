package papilio.access;

/** A new password, shown this once; whoever signs in with it must choose an own one. */
public record OneTimePassword(String username, String text) {
    @Override
    public String toString() {
        return "one-time password of " + username;
    }
}
