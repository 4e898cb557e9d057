package papilio.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.AccountHappened.What;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.Rows;

/** The administrator's desk for accounts. Each change is audited with its reason. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.ADMINISTER)
public class AccountService {
    private static final String MATCHING = """
             from account a where (:text = '' or a.username like :like or lower(a.display_name) like :like)
             and (:role = '' or a.role = :role) and a.username > :after
            """;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final JdbcClient database;
    private final Clock clock;

    AccountService(
            Accounts accounts,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            JdbcClient database,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
        this.database = database;
        this.clock = clock;
    }

    /** In order of user name, those that come after {@code after} ("" at the beginning). */
    public List<AccountRow> rows(String text, @Nullable Role role, String after, int limit) {
        return matching("""
                        select a.username, a.display_name, a.role, a.active, a.must_change_password, a.all_studies,
                          (select count(*) from study_grant g where g.account_id = a.id) as studies,
                          (select count(*) from site_grant g where g.account_id = a.id) as sites
                        """ + MATCHING + " order by a.username limit :limit", text, role, after)
                .param("limit", limit)
                .query(Rows.of(AccountRow.class))
                .list();
    }

    public long count(String text, @Nullable Role role) {
        return matching("select count(*)" + MATCHING, text, role, "")
                .query(Rows.of(Long.class))
                .single();
    }

    public AccountDetail detail(String username) {
        var account = find(username);
        return new AccountDetail(
                account.version(),
                account.username(),
                account.displayName(),
                account.role(),
                account.language(),
                account.active(),
                account.mustChangePassword(),
                account.part(),
                account.createdAt());
    }

    /** @return the password to hand over; it is kept nowhere */
    @Transactional
    public OneTimePassword create(CreateAccount request) {
        var username = AccountUserDetails.normal(request.username());
        if (accounts.findByUsername(username).isPresent())
            throw new FieldRefusal("username", "access.username.taken", username);
        var reason = Reason.checked(request.reason());
        var text = Passwords.oneTime();
        var hash = encoded(text);
        var account =
                new Account(username, request.displayName(), request.role(), request.language(), hash, clock.instant());
        account.receivePassword(hash);
        account.see(request.part());
        accounts.save(account);
        events.publishEvent(told(What.CREATED, account)
                .with("displayName", null, account.displayName())
                .with("role", null, account.role())
                .with("sites", null, request.part().words())
                .because(reason));
        return new OneTimePassword(username, text);
    }

    @Transactional
    public void revise(ReviseAccount request) {
        var account = find(request.username()).unchangedSince(request.version());
        var reason = Reason.checked(request.reason());
        if (request.role() != Role.ADMINISTRATOR) keepOneAdministrator(account);
        var change = told(What.CHANGED, account)
                .with(
                        "displayName",
                        account.displayName(),
                        request.displayName().strip())
                .with("role", account.role(), request.role())
                .with("sites", account.part().words(), request.part().words());
        if (change.details().isEmpty()) return;
        account.rename(request.displayName());
        account.take(request.role());
        account.see(request.part());
        accounts.save(account);
        accounts.flush();
        events.publishEvent(change.because(reason));
    }

    @Transactional
    public void lock(OneAccount request) {
        var account = find(request.username()).unchangedSince(request.version());
        keepOneAdministrator(account);
        account.lock();
        accounts.save(account);
        events.publishEvent(told(What.LOCKED, account).because(Reason.checked(request.reason())));
    }

    @Transactional
    public void unlock(OneAccount request) {
        var account = find(request.username()).unchangedSince(request.version());
        account.unlock();
        accounts.save(account);
        events.publishEvent(told(What.UNLOCKED, account).because(Reason.checked(request.reason())));
    }

    /** @return the password to hand over; it is kept nowhere */
    @Transactional
    public OneTimePassword resetPassword(OneAccount request) {
        var account = find(request.username()).unchangedSince(request.version());
        var reason = Reason.checked(request.reason());
        var text = Passwords.oneTime();
        account.receivePassword(encoded(text));
        accounts.save(account);
        events.publishEvent(told(What.PASSWORD_RESET, account).because(reason));
        return new OneTimePassword(account.username(), text);
    }

    private void keepOneAdministrator(Account account) {
        if (!account.isActiveAdministrator()) return;
        if (accounts.activeAdministrators().size() <= 1) throw new LastAdministrator();
    }

    private Account find(String username) {
        return accounts.findByUsername(username).orElseThrow(NotFound::new);
    }

    private String encoded(String text) {
        return java.util.Objects.requireNonNull(passwords.encode(text));
    }

    private static AccountHappened told(What what, Account account) {
        return AccountHappened.of(what, account.username(), account.username());
    }

    private JdbcClient.StatementSpec matching(String sql, String text, @Nullable Role role, String after) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        return database.sql(sql)
                .param("text", plain)
                .param(
                        "like",
                        "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("role", role == null ? "" : role.name())
                .param("after", after);
    }
}
