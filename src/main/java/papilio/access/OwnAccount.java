package papilio.access;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import papilio.access.AccountHappened.What;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;

/** What everybody may change about the own account. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.SIGNED_IN)
public class OwnAccount {
    private static final Set<String> LANGUAGES = Set.of("en", "zh");
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SignInBrake brake;
    private final AccountStamps stamps;
    private final ApplicationEventPublisher events;

    OwnAccount(
            Accounts accounts,
            PasswordEncoder passwords,
            SignInBrake brake,
            AccountStamps stamps,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.brake = brake;
        this.stamps = stamps;
        this.events = events;
    }

    public boolean mustChangePassword() {
        return accounts.findByUsername(name()).map(Account::mustChangePassword).orElse(false);
    }

    public Optional<String> lastStudy() {
        return accounts.findByUsername(name()).map(Account::lastStudy);
    }

    /** Behind the brake too: an open session is no place to guess the password at. */
    @Transactional
    public void changePassword(String current, String next) {
        var account = me();
        var attempt = counted(account);
        if (!passwords.matches(current, account.passwordHash()))
            throw new FieldRefusal("current", "access.password.wrong");
        brake.forgive(attempt);
        if (next.equals(current)) throw new FieldRefusal("password", "access.password.same");
        PasswordPolicy.check(next, account.username());
        account.choosePassword(Objects.requireNonNull(passwords.encode(next)));
        accounts.save(account);
        accounts.flush();
        keepThisSession(account.username());
        events.publishEvent(AccountHappened.of(What.PASSWORD_CHANGED, account.username(), account.username()));
    }

    @Transactional
    public void speak(String language) {
        if (!LANGUAGES.contains(language)) throw new NotFound();
        var account = me();
        account.speak(language);
        accounts.save(account);
    }

    /** What a new tab begins with. */
    @Transactional
    public void opened(String study) {
        var account = me();
        if (study.equals(account.lastStudy())) return;
        account.lastOpened(study);
        accounts.save(account);
    }

    private SignInBrake.Attempt counted(Account account) {
        try {
            return brake.count(account.username(), "session", account.isActiveAdministrator());
        } catch (Braked tooMany) {
            throw new FieldRefusal("current", "access.password.tooMany");
        }
    }

    /** The other sessions of the account end with the old password. */
    private void keepThisSession(String username) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) return;
        request.setAttribute(SessionLimits.STAMP, stamps.stamp(username), RequestAttributes.SCOPE_SESSION);
    }

    private Account me() {
        return accounts.findByUsername(name()).orElseThrow(NotFound::new);
    }

    private static String name() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
    }
}
