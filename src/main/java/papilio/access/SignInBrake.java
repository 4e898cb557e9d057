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
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failures in the database, in a transaction of its own, and counts an attempt before its password is looked at, so
 * that a hundred guesses at once count as a hundred.
 *
 * <p>Three counts: of the account, of the pair account and address, and of the address, which counts each account once:
 * many people of a hospital share one address, and ten accounts failing there are somebody trying names. The last active
 * administrator has no count of the account, only pairs: nobody can keep the administrator out from elsewhere.
 */
@Component
class SignInBrake {
    private final JdbcClient database;
    private final Clock clock;

    SignInBrake(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An attempt that was counted; {@link #forgive} takes it back. */
    record Attempt(String account, String pair, String address, boolean countedAtAddress) {}

    /** @throws Braked where a brake holds */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Attempt count(String username, String address, boolean lastAdministrator) {
        var account = "a:" + shortened(username);
        var pair = "p:" + hash(username + "\n" + address);
        var place = "i:" + shortened(address);
        var now = clock.instant();
        var rules = new TreeMap<String, BrakeRule>();
        if (!lastAdministrator) rules.put(account, read(account));
        rules.put(place, read(place));
        rules.put(pair, read(pair));
        var freeAt = rules.values().stream()
                .map(BrakeRule::freeAt)
                .max(Instant::compareTo)
                .orElse(now);
        if (now.isBefore(freeAt)) throw new Braked(freeAt);
        var firstHere = rules.get(pair).failures() == 0 || rules.get(pair).isForgotten(now);
        if (!firstHere) rules.remove(place);
        rules.forEach((key, rule) -> write(key, rule.failed(now)));
        return new Attempt(account, pair, place, firstHere);
    }

    /** The password was right: the account starts afresh, the address gets this one attempt back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forgive(Attempt attempt) {
        database.sql("delete from sign_in_brake where brake_key in (:keys) or last_failure_at < :old")
                .params(Map.of(
                        "keys",
                        java.util.List.of(attempt.account(), attempt.pair()),
                        "old",
                        utc(clock.instant().minus(Duration.ofDays(1)))))
                .update();
        if (attempt.countedAtAddress())
            write(attempt.address(), read(attempt.address()).takenBack());
    }

    private BrakeRule read(String key) {
        database.sql(
                        "insert ignore into sign_in_brake (brake_key, failures, last_failure_at, free_at) values (:key, 0, :never, :never)")
                .param("key", key)
                .param("never", utc(clock.instant().minus(BrakeRule.LOCK)))
                .update();
        return database.sql(
                        "select failures, last_failure_at, free_at from sign_in_brake where brake_key = :key for update")
                .param("key", key)
                .query((row, number) -> new BrakeRule(
                        row.getInt(1),
                        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .single();
    }

    private void write(String key, BrakeRule rule) {
        database.sql(
                        "update sign_in_brake set failures = :failures, last_failure_at = :last, free_at = :free where brake_key = :key")
                .param("key", key)
                .param("failures", rule.failures())
                .param("last", utc(rule.lastFailure()))
                .param("free", utc(rule.freeAt()))
                .update();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** Names of any length and letters fit the key. */
    private static String shortened(String text) {
        return text.length() <= 60 && text.chars().allMatch(sign -> sign > 32 && sign < 127) ? text : hash(text);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
