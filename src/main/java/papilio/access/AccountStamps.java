package papilio.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a session or a verified password rests on: when password, role or lock change, the stamp does, and both end. */
@Component
class AccountStamps {
    private static final String NONE = "none";
    private final JdbcClient database;

    AccountStamps(JdbcClient database) {
        this.database = database;
    }

    String stamp(String username) {
        return database.sql("select password_hash, role, active from account where username = :name")
                .param("name", AccountUserDetails.normal(username))
                .query((row, number) ->
                        row.getBoolean(3) ? Integer.toHexString(row.getString(1).hashCode()) + row.getString(2) : NONE)
                .optional()
                .orElse(NONE);
    }

    boolean isCurrent(String username, String stamp) {
        return !NONE.equals(stamp) && stamp.equals(stamp(username));
    }

    boolean mustChangePassword(String username) {
        return database.sql("select must_change_password from account where username = :name")
                .param("name", AccountUserDetails.normal(username))
                .query((row, number) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }
}
