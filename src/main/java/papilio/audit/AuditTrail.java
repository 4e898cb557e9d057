package papilio.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;
import tools.jackson.databind.json.JsonMapper;

/** Writes the audit trail in the transaction of the change itself: either both are kept or neither. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize(May.ANYBODY)
public class AuditTrail {
    private static final String INSERT = """
            insert into audit_entry (happened_at, actor, actor_role, study_code, site_code, patient_no, record_type, record_id,
              record_label, action, clinical, changes, reason, import_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private final JdbcTemplate database;
    private final Clock clock;
    private final ApplicationEventPublisher told;
    private final JsonMapper json = JsonMapper.shared();

    AuditTrail(JdbcTemplate database, Clock clock, ApplicationEventPublisher told) {
        this.database = database;
        this.clock = clock;
        this.told = told;
    }

    public void write(AuditNote note) {
        writeAll(List.of(note));
    }

    /** One entry whose number others refer to, as an import's rows do. */
    public long writeNumbered(AuditNote note) {
        var who = who();
        var key = new GeneratedKeyHolder();
        database.update(
                connection -> {
                    var row = connection.prepareStatement(INSERT, new String[] {"id"});
                    fill(row, note, who);
                    return row;
                },
                key);
        tell(List.of(note));
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Many at once, in JDBC batches. */
    public void writeAll(Collection<AuditNote> notes) {
        var who = who();
        database.batchUpdate(INSERT, notes, 500, (row, note) -> fill(row, note, who));
        tell(notes);
    }

    /** Each site once; what was only read or printed is no change. */
    private void tell(Collection<AuditNote> notes) {
        notes.stream()
                .filter(note -> note.study != null && note.action != Action.PRINTED && note.action != Action.EXPORTED)
                .map(note -> new Audited(
                        Objects.requireNonNull(note.study),
                        note.site,
                        note.site == null && note.action == Action.IMPORTED))
                .distinct()
                .forEach(told::publishEvent);
    }

    private record Who(String actor, @Nullable String role, LocalDateTime at) {}

    private Who who() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var actor = authentication == null ? "system" : authentication.getName();
        var role = authentication == null
                ? null
                : authentication.getAuthorities().stream()
                        .map(granted -> String.valueOf(granted.getAuthority()))
                        .filter(name -> name.startsWith("ROLE_"))
                        .map(name -> name.substring(5))
                        .findFirst()
                        .orElse(null);
        return new Who(actor, role, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private void fill(PreparedStatement row, AuditNote note, Who who) throws SQLException {
        row.setObject(1, who.at());
        row.setString(2, note.actor == null ? who.actor() : note.actor);
        row.setString(3, note.actor == null ? who.role() : note.actorRole);
        row.setString(4, note.study);
        row.setString(5, note.site);
        row.setString(6, note.patientNo);
        row.setString(7, note.recordType);
        row.setString(8, note.recordId);
        row.setString(9, note.label.length() > 200 ? note.label.substring(0, 200) : note.label);
        row.setString(10, note.action.name());
        row.setBoolean(11, note.clinical);
        row.setString(12, json.writeValueAsString(note.changes));
        row.setString(13, note.reason);
        row.setObject(14, note.importId);
    }
}
