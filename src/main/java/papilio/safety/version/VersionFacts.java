package papilio.safety.version;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.signature.SignatureRow;
import papilio.audit.signature.SignatureService;

/** The door through which lists read where the serious events stand: newest version and signatures, three statements for all. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class VersionFacts {
    private static final String NEWEST = """
            select v.event_id, v.event_no, v.version_no, v.kind, v.content_hash from event_version v
            where v.study_code = :study and (:all = true or v.site_code in (:sites))
            order by v.event_id, v.version_no
            """;
    private static final String NEWEST_OF = """
            select v.event_id, v.event_no, v.version_no, v.kind, v.content_hash from event_version v
            where v.event_id in (select e.id from adverse_event e where e.study_code = :study and e.event_no in (:events))
              and (:all = true or v.site_code in (:sites))
            order by v.event_id, v.version_no
            """;

    private final Access access;
    private final SignatureService signatures;
    private final JdbcClient database;

    VersionFacts(Access access, SignatureService signatures, JdbcClient database) {
        this.access = access;
        this.signatures = signatures;
        this.database = database;
    }

    /** The newest version of an event, with all signatures under any of its versions, the stale ones marked. */
    public record Newest(int number, VersionKind kind, String hash, List<SignatureRow> signatures) {
        public Newest {
            signatures = List.copyOf(signatures);
        }

        /** Stale as long as somebody who signed has not signed what is said now. */
        public Signed signed() {
            var valid = signatures.stream()
                    .filter(one -> !one.stale())
                    .map(SignatureRow::meaning)
                    .collect(Collectors.toSet());
            if (signatures.stream().anyMatch(one -> one.stale() && !valid.contains(one.meaning()))) return Signed.STALE;
            return valid.isEmpty() ? Signed.NOT_YET : Signed.NOW;
        }
    }

    /** Whether what is said of an event now is signed. */
    public enum Signed {
        NOT_YET,
        STALE,
        NOW
    }

    private record Known(long id, String eventNo, int number, VersionKind kind, String hash) {}

    /** By event number, within the caller's sites. */
    public Map<String, Newest> newest(String study) {
        return newest(study, database.sql(NEWEST));
    }

    /** The same of some events alone, as of a page of them. */
    public Map<String, Newest> newest(String study, Collection<String> eventNos) {
        if (eventNos.isEmpty()) return Map.of();
        return newest(study, database.sql(NEWEST_OF).param("events", eventNos));
    }

    private Map<String, Newest> newest(String study, JdbcClient.StatementSpec statement) {
        var scope = access.scope(study);
        var known = new HashMap<Long, Known>();
        statement
                .param("study", study)
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .query((row, number) -> new Known(
                        row.getLong("event_id"),
                        row.getString("event_no"),
                        row.getInt("version_no"),
                        VersionKind.valueOf(row.getString("kind")),
                        row.getString("content_hash")))
                .list()
                .forEach(one -> known.put(one.id(), one));
        var signed = signatures.of(VersionService.RECORD_TYPE, known.keySet());
        var newest = new HashMap<String, Newest>();
        known.values()
                .forEach(one -> newest.put(
                        one.eventNo(),
                        new Newest(
                                one.number(),
                                one.kind(),
                                one.hash(),
                                signed.getOrDefault(one.id(), List.of()).stream()
                                        .map(name -> name.against(one.number(), one.hash()))
                                        .toList())));
        return newest;
    }
}
