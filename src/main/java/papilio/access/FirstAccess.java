package papilio.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.AccountHappened.What;
import papilio.shared.NotFound;
import papilio.shared.Rows;

/** The first administrator of an empty portal: from the environment, or by a link that works once and for a day. */
@Service
@Transactional
@PreAuthorize(May.ANYBODY)
public class FirstAccess {
    static final Duration GOOD_FOR = Duration.ofHours(24);
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final JdbcClient database;
    private final Clock clock;

    FirstAccess(
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

    /** Whether the link still opens: unused, younger than a day, and nobody has an account yet. */
    @Transactional(readOnly = true)
    public boolean opens(String token) {
        return accounts.count() == 0
                && database.sql(
                                        "select count(*) from first_access_token where token_hash = :hash and used_at is null and expires_at > :now")
                                .param("hash", hash(token))
                                .param("now", utc(clock.instant()))
                                .query(Rows.of(Long.class))
                                .single()
                        == 1;
    }

    public void redeem(String token, String username, String displayName, String password) {
        if (!opens(token)) throw new NotFound();
        create(username, displayName, password);
        var used = database.sql(
                        "update first_access_token set used_at = :now where token_hash = :hash and used_at is null")
                .param("hash", hash(token))
                .param("now", utc(clock.instant()))
                .update();
        if (used != 1) throw new NotFound();
    }

    /** A new link in place of those before; only its hash is kept. */
    String newToken() {
        database.sql("delete from first_access_token where used_at is null").update();
        var token = Passwords.token();
        database.sql("insert into first_access_token (token_hash, expires_at) values (:hash, :until)")
                .param("hash", hash(token))
                .param("until", utc(clock.instant().plus(GOOD_FOR)))
                .update();
        return token;
    }

    void create(String username, String displayName, String password) {
        var name = AccountUserDetails.normal(username);
        PasswordPolicy.check(password, name);
        var account = new Account(
                name,
                displayName,
                Role.ADMINISTRATOR,
                "en",
                Objects.requireNonNull(passwords.encode(password)),
                clock.instant());
        accounts.save(account);
        events.publishEvent(AccountHappened.of(What.CREATED, name, name)
                .by(name, Role.ADMINISTRATOR)
                .with("role", null, Role.ADMINISTRATOR));
    }

    boolean isNeeded() {
        return accounts.count() == 0;
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
