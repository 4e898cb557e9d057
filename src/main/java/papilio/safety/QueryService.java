package papilio.safety;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;

/** Questions about records: monitors ask and close, sites answer. Questions of rules come in through {@link EventIntake}. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class QueryService {
    private final DataQueries queries;
    private final QueryLists lists;
    private final AdverseEvents events;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    QueryService(
            DataQueries queries, QueryLists lists, AdverseEvents events, Access access, AuditTrail audit, Clock clock) {
        this.queries = queries;
        this.lists = lists;
        this.events = events;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is not closed about a patient, oldest first. */
    public List<QueryRow> openOf(String study, long patientId) {
        return lists.openOfPatient(access.scope(study), patientId);
    }

    /** How many questions about each of these patients are not closed; patients without any are not named. */
    public Map<Long, Long> openCounts(String study, Collection<Long> patients) {
        return lists.openCounts(access.scope(study), patients);
    }

    /** Oldest first; the page after the anchor. */
    public List<QueryRow> page(String study, QueryFilter filter, @Nullable QueryAnchor after, int limit) {
        return lists.page(access.scope(study), filter, after == null ? QueryAnchor.START : after, limit);
    }

    public long count(String study, QueryFilter filter) {
        return lists.count(access.scope(study), filter);
    }

    /** In the transaction of the decision to ask. */
    @Transactional
    @PreAuthorize(May.REVIEW)
    void ask(AdverseEvent event, String words) {
        var query =
                queries.saveAndFlush(new DataQuery(event, words, access.caller().username(), clock.instant()));
        audit.write(note(Action.QUERIED, query).change("question", null, words));
    }

    @Transactional
    @PreAuthorize(May.ANSWER)
    public void answer(AnswerQuery wish) {
        var query = find(wish.study(), wish.id(), wish.version());
        if (wish.words().isBlank()) throw new FieldRefusal("answer", "safety.refused.answer");
        var before = query.answer();
        query.answer(
                EventService.within("answer", wish.words().strip(), 2000),
                access.caller().username(),
                clock.instant());
        queries.saveAndFlush(query);
        audit.write(note(Action.ANSWERED, query).change("answer", before, query.answer()));
        backToTheMonitors(query);
    }

    @Transactional
    @PreAuthorize(May.REVIEW)
    public void close(SettleQuery wish) {
        var query = find(wish.study(), wish.id(), wish.version());
        var before = query.state();
        query.close(access.caller().username(), clock.instant());
        queries.saveAndFlush(query);
        audit.write(note(Action.CLOSED, query).change("state", before, query.state()));
    }

    @Transactional
    @PreAuthorize(May.REVIEW)
    public void reopen(SettleQuery wish) {
        var query = find(wish.study(), wish.id(), wish.version());
        var before = query.state();
        query.reopen();
        queries.saveAndFlush(query);
        audit.write(note(Action.REOPENED, query).change("state", before, query.state()));
        var event = query.eventId();
        if (event != null)
            events.findById(event).filter(found -> !found.isVoided()).ifPresent(found -> {
                found.queried();
                events.saveAndFlush(found);
            });
    }

    /** In the transaction that voids a record: what should not be there leaves nothing to ask. */
    @Transactional
    @PreAuthorize(May.RECORD)
    void closeOf(String recordType, long recordId, String reason) {
        for (var query : queries.findByRecordTypeAndRecordIdAndStateNot(recordType, recordId, QueryState.CLOSED)) {
            var before = query.state();
            query.close(access.caller().username(), clock.instant());
            queries.saveAndFlush(query);
            audit.write(note(Action.CLOSED, query)
                    .change("state", before, query.state())
                    .because(reason));
        }
    }

    private void backToTheMonitors(DataQuery query) {
        var event = query.eventId();
        if (event == null || queries.existsByEventIdAndState(event, QueryState.OPEN)) return;
        events.findById(event).ifPresent(found -> {
            found.answered(clock.instant());
            events.saveAndFlush(found);
        });
    }

    private DataQuery find(String study, long id, long version) {
        var scope = access.scope(study);
        var query = queries.findById(id)
                .filter(found -> found.study().equals(study) && scope.covers(found.site()))
                .orElseThrow(NotFound::new);
        if (query.version() != version) throw new StaleEdit();
        return query;
    }

    private static AuditNote note(Action action, DataQuery query) {
        return AuditNote.of(action, "data_query", query.id(), query.label())
                .at(query.study(), query.site(), query.patientNo())
                .clinical();
    }
}
