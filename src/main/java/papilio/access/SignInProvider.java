package papilio.access;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import papilio.access.AccountHappened.What;

/**
 * Checks name and password behind the brake and tells the audit trail. A locked account, an unknown name and a wrong
 * password get the same answer after the same work.
 */
@Component
class SignInProvider implements AuthenticationProvider {
    private final DaoAuthenticationProvider passwords;
    private final SignInBrake brake;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignInProvider(
            AccountUserDetails accounts,
            PasswordEncoder encoder,
            SignInBrake brake,
            JdbcClient database,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        passwords = new DaoAuthenticationProvider(accounts);
        passwords.setPasswordEncoder(encoder);
        passwords.setPreAuthenticationChecks(account -> {}); // a locked account is told apart only after its password
        passwords.setPostAuthenticationChecks(account -> {
            if (!account.isEnabled()) throw new DisabledException("locked");
        });
        this.brake = brake;
        this.database = database;
        this.events = events;
        transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = AccountUserDetails.normal(attempt.getName());
        var counted = brake.count(name, address(attempt), isLastAdministrator(name));
        try {
            var signedIn = passwords.authenticate(attempt);
            if (signedIn == null) throw new BadCredentialsException("refused");
            brake.forgive(counted);
            tell(What.SIGNED_IN, name, address(attempt));
            return signedIn;
        } catch (AuthenticationException refused) {
            tell(What.SIGN_IN_FAILED, name, address(attempt));
            throw new BadCredentialsException("refused", refused);
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    /** A name that is no account's is not written down: it may be a password in the wrong field. */
    private void tell(What what, String name, String address) {
        transaction.executeWithoutResult(status -> {
            var role = role(name);
            var label = role.isPresent() ? name : "?";
            events.publishEvent(AccountHappened.of(what, label, label)
                    .by(label, role.orElse(null))
                    .with("address", null, address));
        });
    }

    private Optional<Role> role(String name) {
        return database.sql("select role from account where username = :name")
                .param("name", name)
                .query((row, number) -> Role.valueOf(row.getString(1)))
                .optional();
    }

    private boolean isLastAdministrator(String name) {
        var administrators = database.sql(
                        "select username from account where role = 'ADMINISTRATOR' and active = true order by username limit 2")
                .query((row, number) -> row.getString(1))
                .list();
        return administrators.size() == 1 && administrators.getFirst().equals(name);
    }

    static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                ? details.getRemoteAddress()
                : "local";
    }
}
