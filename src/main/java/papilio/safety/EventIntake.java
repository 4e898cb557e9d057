package papilio.safety;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;
import papilio.safety.codes.Causality;
import papilio.safety.tally.AskedEvents;
import papilio.safety.tally.QueueTallies;
import papilio.shared.intake.IntakeTable;
import papilio.shared.intake.Placed;
import papilio.shared.intake.Revision;

/**
 * The door for adverse events and rule-made queries in bulk. Who calls it answers for the scope (a study manager with
 * all sites of the study) and writes the audit trail. Events that come in have no awareness instant, hence no deadlines
 * until a site enters one; from then on an import moves the clocks as a correction does.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize(May.MANAGE_STUDY)
public class EventIntake {
    private final NamedParameterJdbcTemplate database;
    private final ImportedChanges changes;
    private final ApplicationEventPublisher told;
    private final QueueTallies tallies;
    private final AskedEvents asked;
    private final Clock clock;

    EventIntake(
            NamedParameterJdbcTemplate database,
            ImportedChanges changes,
            ApplicationEventPublisher told,
            QueueTallies tallies,
            AskedEvents asked,
            Clock clock) {
        this.database = database;
        this.changes = changes;
        this.told = told;
        this.tallies = tallies;
        this.asked = asked;
        this.clock = clock;
    }

    public IntakeTable events() {
        return new IntakeTable(
                database,
                "adverse_event",
                null,
                EventEntry.COLUMNS,
                List.of("patient_no", "event_no", "related", "review_state", "review_rank", "changed_at", "imported"),
                this::firstState,
                this::comeBack);
    }

    /** Asks what has not been asked before; an answered or closed question is not asked again. */
    public int ask(List<QueryEntry> questions, @Nullable Long importId) {
        if (questions.isEmpty()) return 0;
        var byHash = new LinkedHashMap<String, QueryEntry>();
        questions.forEach(question -> byHash.put(question.hash(), question));
        var known = new HashSet<>(database.queryForList(
                "select source_hash from data_query where study_code = :study and source_hash in (:hashes)",
                Map.of("study", questions.getFirst().study(), "hashes", byHash.keySet()),
                String.class));
        var open = byHash.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .toList();
        var now = now();
        database.getJdbcTemplate().batchUpdate("""
                insert into data_query (study_code, site_code, patient_id, patient_no, record_type, record_id, event_id, field,
                  rule_code, rule_arguments, state, raised_by, raised_at, import_id, source_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 'system', ?, ?, ?)
                """, open, 500, (statement, entry) -> {
            var question = entry.getValue();
            statement.setString(1, question.study());
            statement.setString(2, question.site());
            statement.setLong(3, question.patientId());
            statement.setString(4, question.patientNo());
            statement.setString(5, question.recordType());
            statement.setLong(6, question.recordId());
            statement.setObject(7, "adverse_event".equals(question.recordType()) ? question.recordId() : null);
            statement.setString(8, question.field());
            statement.setString(9, question.rule());
            statement.setString(10, question.arguments());
            statement.setObject(11, now);
            statement.setObject(12, importId);
            statement.setString(13, entry.getKey());
        });
        asked.follow(
                questions.getFirst().study(),
                open.stream()
                        .map(Map.Entry::getValue)
                        .filter(question -> EventService.RECORD_TYPE.equals(question.recordType()))
                        .map(QueryEntry::recordId)
                        .toList());
        return open.size();
    }

    /** Everything has come in: what is serious and changed gets its next version. */
    public void over(String study) {
        tallies.countAnew(study);
        told.publishEvent(new EventsTakenIn(study));
    }

    /** Moves the events of patients, with all that hangs on them, to the patients' new sites. */
    public void moveRecords(Collection<Long> patients) {
        var site = "(select p.site_code from patient p where p.id = :id)";
        var events = "(select e.id from adverse_event e where e.patient_id = :id)";
        for (var patient : patients) {
            var id = Map.of("id", patient);
            database.update("update adverse_event set site_code = " + site + " where patient_id = :id", id);
            database.update("update data_query set site_code = " + site + " where patient_id = :id", id);
            database.update("update event_version set site_code = " + site + " where event_id in " + events, id);
            database.update("update event_review set site_code = " + site + " where event_id in " + events, id);
            database.update("update safety_signal set site_code = " + site + " where patient_id = :id", id);
            database.update("update replaced_opinion set site_code = " + site + " where event_id in " + events, id);
            database.update("update reporting_deadline set site_code = " + site + " where event_id in " + events, id);
        }
    }

    private List<@Nullable Object> firstState(Placed row) {
        var event = (EventEntry) row.entry();
        return Arrays.asList(
                row.patientNo(),
                event.eventNo(),
                Causality.related(event.causality(), null),
                ReviewState.NEW.name(),
                ReviewState.NEW.rank(event.serious()),
                now(),
                row.entry().sourceKey() != null);
    }

    private void comeBack(List<Revision> revised) {
        var now = now();
        database.getJdbcTemplate().batchUpdate("""
                update adverse_event set changed_at = ?,
                  related = case when sponsor_causality in ('CERTAIN','PROBABLE','POSSIBLE','CONDITIONAL','UNASSESSABLE') then true else ? end,
                  disputed = case when sponsor_causality is null then false
                    when sponsor_causality in ('UNLIKELY','UNRELATED') then ? else ? end,
                  review_rank = ?,
                  review_state = case when review_state = 'NEW' then 'NEW' else 'CHANGED' end
                where id = ?
                """, revised, 500, (statement, revision) -> {
            var event = (EventEntry) revision.row().entry();
            var related = Causality.related(event.causality(), null);
            statement.setObject(1, now);
            statement.setBoolean(2, related);
            statement.setBoolean(3, related);
            statement.setBoolean(4, event.causality() != null && !related);
            statement.setInt(5, ReviewState.CHANGED.rank(event.serious()));
            statement.setLong(6, revision.id());
        });
        changes.keepClocks(revised);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
