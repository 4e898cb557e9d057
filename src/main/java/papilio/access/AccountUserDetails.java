package papilio.access;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Reads accounts for signing in. */
@Component
class AccountUserDetails implements UserDetailsService {
    private final JdbcClient database;

    AccountUserDetails(JdbcClient database) {
        this.database = database;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return database.sql("select username, password_hash, role, active from account where username = :name")
                .param("name", normal(username))
                .query((row, number) -> User.withUsername(row.getString(1))
                        .password(row.getString(2))
                        .roles(row.getString(3))
                        .disabled(!row.getBoolean(4))
                        .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
