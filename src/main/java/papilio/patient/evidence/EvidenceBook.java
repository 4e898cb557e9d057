package papilio.patient.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;

/** Keeps every version of the evidence; a version is added, none is changed. Whoever adds writes the audit trail. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class EvidenceBook {
    private static final String ADD = """
            insert into criterion_evidence (study_code, site_code, patient_id, criterion_code, number, instrument, inputs, result,
              made_at, made_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OF_PATIENT = """
            select criterion_code as criterion, number, instrument, inputs, result, made_at, made_by from criterion_evidence
            where patient_id = :patient and study_code = :study and (:all = true or site_code in (:sites))
            order by criterion_code, number
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Access access;
    private final Clock clock;

    EvidenceBook(JdbcClient database, JdbcTemplate batches, Access access, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.access = access;
        this.clock = clock;
    }

    /** Every version, the oldest first; nothing for a patient of another site. */
    public List<EvidenceRow> all(String study, long patient) {
        var scope = access.scope(study);
        return database.sql(OF_PATIENT)
                .param("patient", patient)
                .param("study", study)
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .query((row, at) -> new EvidenceRow(
                        row.getString("criterion"),
                        row.getInt("number"),
                        row.getString("instrument"),
                        row.getString("inputs"),
                        row.getString("result"),
                        row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("made_by")))
                .list();
    }

    /** The version that counts, by criterion. */
    public Map<String, EvidenceRow> newest(String study, long patient) {
        var newest = new LinkedHashMap<String, EvidenceRow>();
        all(study, patient).forEach(row -> newest.put(row.criterion(), row));
        return newest;
    }

    /** @param before the version that counted until now */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize(May.RECORD)
    public void add(EvidenceEntry entry, @Nullable EvidenceRow before) {
        write(List.of(entry), before == null ? 1 : before.number() + 1, clock.instant());
    }

    /** The first versions of many patients. Who calls it answers for the scope and writes the audit trail. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize(May.MANAGE_STUDY)
    public void addAll(List<EvidenceEntry> entries) {
        write(entries, 1, clock.instant());
    }

    private void write(List<EvidenceEntry> entries, int number, Instant now) {
        var who = access.caller().username();
        batches.batchUpdate(ADD, entries, 500, (row, entry) -> {
            row.setString(1, entry.study());
            row.setString(2, entry.site());
            row.setLong(3, entry.patientId());
            row.setString(4, entry.criterion());
            row.setInt(5, number);
            row.setString(6, entry.evidence().instrument());
            row.setString(7, entry.evidence().inputs());
            row.setString(8, entry.evidence().result());
            row.setObject(9, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            row.setString(10, who);
        });
    }
}
