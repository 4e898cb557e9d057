package papilio.audit.signature;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Role;

/** Writes signatures: those just given, and for a cohort that comes in whole those given before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KnownSignatures {
    private final JdbcTemplate database;

    KnownSignatures(JdbcTemplate database) {
        this.database = database;
    }

    public record Known(Signing what, SignatureMeaning meaning, String username, String name, Role role, Instant at) {}

    public void write(Collection<Known> signatures) {
        database.batchUpdate("""
                insert into electronic_signature (study_code, site_code, record_type, record_id, record_label, version_no,
                  content_hash, meaning, signed_by, signer_name, signer_role, signed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, signatures, 500, (row, one) -> {
            row.setString(1, one.what().study());
            row.setString(2, one.what().site());
            row.setString(3, one.what().recordType());
            row.setLong(4, one.what().recordId());
            row.setString(5, one.what().label());
            row.setInt(6, one.what().version());
            row.setString(7, one.what().hash());
            row.setString(8, one.meaning().name());
            row.setString(9, one.username());
            row.setString(10, one.name());
            row.setString(11, one.role().name());
            row.setObject(12, LocalDateTime.ofInstant(one.at(), ZoneOffset.UTC));
        });
    }
}
