package papilio.access;

/** Who is signed in. */
public record Caller(long id, String username, String displayName, Role role, String language) {
    public boolean is(Role... roles) {
        for (var one : roles) if (role == one) return true;
        return false;
    }
}
