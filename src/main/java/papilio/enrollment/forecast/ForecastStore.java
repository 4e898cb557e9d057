package papilio.enrollment.forecast;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import papilio.access.Scope;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what was computed, with the hash of what it was computed from and of the method: found again only for equal
 * inputs and by the same method, so that an old forecast never passes for a new one.
 */
@Component
class ForecastStore {
    /** Counts up when a computation changes, so that what an older one stored is not taken for its own. */
    static final int EDITION = 2;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    ForecastStore(JdbcClient database) {
        this.database = database;
    }

    /** @param basis everything that the result was computed from, in words */
    <T> Optional<T> find(Scope scope, String purpose, String basis, Class<T> type) {
        return database.sql("""
                        select result from enrollment_forecast
                        where study_code = :study and scope_key = :scope and purpose = :purpose and inputs_hash = :hash
                        """)
                .param("study", scope.study())
                .param("scope", key(scope))
                .param("purpose", purpose)
                .param("hash", hash(EDITION, basis))
                .query(String.class)
                .optional()
                .map(result -> JSON.readValue(result, type));
    }

    /** In a transaction that only reads nothing is kept; the next one that may write keeps the same result. */
    void keep(Scope scope, String purpose, String basis, Instant computedAt, Object result) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) return;
        var values = new java.util.HashMap<String, Object>();
        values.put("study", scope.study());
        values.put("scope", key(scope));
        values.put("purpose", purpose);
        values.put("hash", hash(EDITION, basis));
        values.put("at", computedAt.atOffset(ZoneOffset.UTC).toLocalDateTime());
        values.put("result", JSON.writeValueAsString(result));
        var changed = database.sql("""
                        update enrollment_forecast set inputs_hash = :hash, computed_at = :at, result = :result
                        where study_code = :study and scope_key = :scope and purpose = :purpose
                        """).params(values).update();
        if (changed > 0) return;
        try {
            database.sql("""
                            insert into enrollment_forecast (study_code, scope_key, purpose, inputs_hash, computed_at, result)
                            values (:study, :scope, :purpose, :hash, :at, :result)
                            """).params(values).update();
        } catch (DuplicateKeyException keptMeanwhile) {
            // somebody else computed the same at the same time: theirs is as good
        }
    }

    private static String key(Scope scope) {
        if (scope.all()) return "ALL";
        return sha256(String.join("\n", scope.sites().stream().sorted().toList()));
    }

    static String hash(int edition, String basis) {
        return sha256(edition + " " + basis);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
