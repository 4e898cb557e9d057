package papilio.oversight;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.shared.intake.SourceHash;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the first calls of some sites, and finds them again only where all that they follow from is as it was. */
@Component
class CallStore {
    /** Counts up when a rule changes, so that what an older one stored is not taken for its own. */
    private static final int EDITION = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    CallStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Of whom, and what the calls follow from.
     *
     * @param withLog whether the calls that were made are among it
     */
    record Basis(Scope scope, boolean withLog, List<Object> facts) {
        private String key() {
            return scope.all()
                    ? "ALL " + withLog
                    : SourceHash.of(
                            List.of(withLog, scope.sites().stream().sorted().toList()));
        }

        private String hash() {
            return SourceHash.of(List.of(EDITION, facts));
        }
    }

    Optional<CallHeadline> find(Basis basis) {
        return database.sql("""
                        select result from call_headline
                        where study_code = :study and scope_key = :scope and basis_hash = :hash
                        """)
                .param("study", basis.scope().study())
                .param("scope", basis.key())
                .param("hash", basis.hash())
                .query(String.class)
                .optional()
                .map(result -> JSON.readValue(result, StoredCalls.class).headline());
    }

    void keep(Basis basis, CallHeadline headline) {
        var result = JSON.writeValueAsString(StoredCalls.of(headline));
        if (written("""
                update call_headline set basis_hash = :hash, result = :result
                where study_code = :study and scope_key = :scope
                """, basis, result) > 0) return;
        try {
            written("""
                    insert into call_headline (study_code, scope_key, basis_hash, result)
                    values (:study, :scope, :hash, :result)
                    """, basis, result);
        } catch (DuplicateKeyException keptMeanwhile) {
            // somebody else looked at the same time: theirs is as good
        }
    }

    private int written(String statement, Basis basis, String result) {
        return database.sql(statement)
                .param("study", basis.scope().study())
                .param("scope", basis.key())
                .param("hash", basis.hash())
                .param("result", result)
                .update();
    }
}
