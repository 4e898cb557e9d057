package papilio.audit.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.access.Reauthentication;
import papilio.access.Role;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.shared.FieldRefusal;

/**
 * Signs with the password and keeps what was signed; rooms call it for their records and answer for the scope. Nothing is
 * written where the password or the role is wrong.
 */
@Service
@PreAuthorize(May.SIGNED_IN)
public class SignatureService {
    private static final int CHUNK = 500;

    private final Reauthentication person;
    private final KnownSignatures book;
    private final Access access;
    private final AuditTrail audit;
    private final JdbcClient database;
    private final Clock clock;

    SignatureService(
            Reauthentication person,
            KnownSignatures book,
            Access access,
            AuditTrail audit,
            JdbcClient database,
            Clock clock) {
        this.person = person;
        this.book = book;
        this.access = access;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** One password for all of them; the first thing that is looked at, so that nobody learns anything without it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sign(List<Signing> records, SignatureMeaning meaning, String password) {
        var signer = access.caller();
        if (!meaning.isFor(signer.role())) throw new FieldRefusal("meaning", "audit.signature.notYours");
        person.confirm(password);
        var now = clock.instant();
        book.write(records.stream()
                .map(one -> new KnownSignatures.Known(
                        one, meaning, signer.username(), signer.displayName(), signer.role(), now))
                .toList());
        audit.writeAll(records.stream()
                .map(one -> note(one, meaning, signer.displayName()))
                .toList());
    }

    /** Of these records, oldest first; records without any are missing. */
    @Transactional(readOnly = true)
    public Map<Long, List<Signature>> of(String recordType, Collection<Long> records) {
        var found = new HashMap<Long, List<Signature>>();
        var ids = List.copyOf(records);
        for (var from = 0; from < ids.size(); from += CHUNK) {
            database.sql("""
                            select record_id, version_no, content_hash, meaning, signed_by, signer_name, signer_role, signed_at
                            from electronic_signature where record_type = :type and record_id in (:ids) order by id
                            """)
                    .param("type", recordType)
                    .param("ids", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .query((row, number) -> signature(row))
                    .list()
                    .forEach(one -> found.computeIfAbsent(one.recordId(), none -> new ArrayList<>())
                            .add(one));
        }
        return found;
    }

    private static AuditNote note(Signing what, SignatureMeaning meaning, String name) {
        return AuditNote.of(Action.SIGNED, what.recordType(), what.recordId(), what.label())
                .at(what.study(), what.site(), what.patientNo())
                .clinical()
                .change("meaning", null, meaning)
                .change("signedVersion", null, what.version() == 0 ? null : what.version())
                .change("name", null, name)
                .change("hash", null, what.hash());
    }

    private static Signature signature(ResultSet row) throws SQLException {
        return new Signature(
                row.getLong("record_id"),
                row.getInt("version_no"),
                row.getString("content_hash"),
                SignatureMeaning.valueOf(row.getString("meaning")),
                row.getString("signed_by"),
                row.getString("signer_name"),
                Role.valueOf(row.getString("signer_role")),
                row.getObject("signed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
