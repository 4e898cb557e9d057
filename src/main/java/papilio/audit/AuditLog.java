package papilio.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.access.Role;
import papilio.shared.NotFound;
import papilio.shared.Rows;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the trail, newest first: a study's readers within their sites, the administrator everything but clinical values,
 * which are not even read from the database.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_AUDIT)
public class AuditLog {
    private static final String COLUMNS = """
            select id, happened_at, actor, actor_role, study_code, site_code, patient_no, record_type, record_id, action, import_id,
              (clinical and :plain) as withheld,
              case when clinical and :plain then '' else record_label end as record_label,
              case when clinical and :plain then '[]' else changes end as changes,
              case when clinical and :plain then null else reason end as reason
            from audit_entry where\s""";
    private static final TypeReference<List<AuditNote.Change>> CHANGES = new TypeReference<>() {};
    private final JdbcClient database;
    private final Access access;
    private final JsonMapper json = JsonMapper.shared();

    AuditLog(JdbcClient database, Access access) {
        this.database = database;
        this.access = access;
    }

    /** Those that come after the key, at most so many; everybody but the administrator names a study. */
    public List<AuditEntry> entries(AuditFilter filter, @Nullable AuditKey after, int limit) {
        return read(conditions(filter), after, limit);
    }

    /** One record's own history within the caller's scope. */
    public List<AuditEntry> history(
            @Nullable String study, String recordType, String recordId, @Nullable AuditKey after, int limit) {
        var conditions = scope(study);
        conditions.add("record_type = :type", "type", recordType);
        conditions.add("record_id = :record", "record", recordId);
        return read(conditions, after, limit);
    }

    /** The types of record that the caller's trail speaks of. */
    public List<String> recordTypes(@Nullable String study) {
        var conditions = scope(study);
        return database.sql("select distinct record_type from audit_entry where " + conditions.sql()
                        + " order by record_type")
                .params(conditions.values())
                .query(Rows.of(String.class))
                .list();
    }

    private List<AuditEntry> read(Conditions conditions, @Nullable AuditKey after, int limit) {
        if (after != null) {
            conditions.add("happened_at <= :at", "at", utc(after.at()));
            conditions.add("(happened_at < :at or id < :id)", "id", after.id());
        }
        return database.sql(COLUMNS + conditions.sql() + " order by happened_at desc, id desc limit :limit")
                .params(conditions.values())
                .param("plain", access.may(Role.ADMINISTRATOR))
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    private Conditions conditions(AuditFilter filter) {
        var conditions = scope(filter.study());
        if (filter.from() != null)
            conditions.add("happened_at >= :from", "from", filter.from().atStartOfDay());
        if (filter.to() != null)
            conditions.add("happened_at < :to", "to", filter.to().plusDays(1).atStartOfDay());
        if (filter.actor() != null) conditions.add("actor = :actor", "actor", filter.actor());
        if (filter.recordType() != null) conditions.add("record_type = :type", "type", filter.recordType());
        if (filter.patientNo() != null) conditions.add("patient_no = :patient", "patient", filter.patientNo());
        if (filter.site() != null) conditions.add("site_code = :site", "site", filter.site());
        if (filter.action() != null)
            conditions.add("action = :action", "action", filter.action().name());
        return conditions;
    }

    private Conditions scope(@Nullable String study) {
        var conditions = new Conditions();
        if (study == null) {
            if (!access.may(Role.ADMINISTRATOR)) throw new NotFound();
            return conditions;
        }
        var scope = access.scope(study);
        conditions.add("study_code = :study", "study", study);
        if (!scope.all()) conditions.add("(site_code is null or site_code in (:sites))", "sites", scope.sitesOrNone());
        return conditions;
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("actor"),
                row.getString("actor_role"),
                row.getString("study_code"),
                row.getString("site_code"),
                row.getString("patient_no"),
                row.getString("record_type"),
                row.getString("record_id"),
                row.getString("record_label"),
                Action.valueOf(row.getString("action")),
                row.getBoolean("withheld"),
                json.readValue(row.getString("changes"), CHANGES),
                row.getString("reason"),
                row.getObject("import_id", Long.class));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** Fixed pieces of SQL with their values; nothing that a person typed becomes SQL. */
    private static final class Conditions {
        private final List<String> pieces = new ArrayList<>(List.of("1 = 1"));
        private final Map<String, Object> values = new HashMap<>();

        void add(String piece, String name, Object value) {
            pieces.add(piece);
            values.put(name, value);
        }

        String sql() {
            return String.join(" and ", pieces);
        }

        Map<String, Object> values() {
            return values;
        }
    }
}
