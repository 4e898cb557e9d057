package papilio.access;

import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import papilio.access.AccountHappened.What;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;

/**
 * Asks who is signed in for the password once more, as a signature needs it (21 CFR Part 11, 11.200): behind the brake, and
 * a wrong one is kept in the trail even though what it was for is refused.
 */
@Service
@PreAuthorize(May.SIGNED_IN)
public class Reauthentication {
    private static final String FIELD = "password";

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SignInBrake brake;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;

    Reauthentication(
            Accounts accounts,
            PasswordEncoder passwords,
            SignInBrake brake,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.brake = brake;
        this.events = events;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws FieldRefusal at the field {@code password} where it is wrong or was guessed at too often */
    @Transactional
    public void confirm(String password) {
        var name = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
        var account = accounts.findByUsername(name).orElseThrow(NotFound::new);
        if (password.isBlank()) throw new FieldRefusal(FIELD, "access.password.needed");
        var attempt = counted(account);
        if (!passwords.matches(password, account.passwordHash())) {
            tell(account);
            throw new FieldRefusal(FIELD, "access.password.wrong");
        }
        brake.forgive(attempt);
    }

    private SignInBrake.Attempt counted(Account account) {
        try {
            // an address of its own: colleagues who mistype keep nobody else from signing
            return brake.count(account.username(), "session " + account.username(), account.isActiveAdministrator());
        } catch (Braked tooMany) {
            throw new FieldRefusal(FIELD, "access.password.tooMany");
        }
    }

    private void tell(Account account) {
        apart.executeWithoutResult(status ->
                events.publishEvent(AccountHappened.of(What.SIGN_IN_FAILED, account.username(), account.username())
                        .with("purpose", null, "SIGNATURE")));
    }
}
