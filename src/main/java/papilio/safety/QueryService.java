package papilio.safety;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.Colleagues;
import papilio.access.May;
import papilio.access.Person;
import papilio.access.Role;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.safety.tally.AskedEvents;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;

/** Questions about records: monitors ask and close, sites answer. Questions of rules come in through {@link EventIntake}. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class QueryService {
    private static final int LONGEST = 2000;
    private static final Set<QueryState> WAITING = EnumSet.of(QueryState.OPEN, QueryState.REOPENED);

    private final DataQueries queries;
    private final QueryMessages messages;
    private final QueryLists lists;
    private final QueueCounts counts;
    private final AskedEvents asked;
    private final AdverseEvents events;
    private final EventReviews reviews;
    private final Access access;
    private final Colleagues colleagues;
    private final AuditTrail audit;
    private final Clock clock;

    QueryService(
            DataQueries queries,
            QueryMessages messages,
            QueryLists lists,
            QueueCounts counts,
            AskedEvents asked,
            AdverseEvents events,
            EventReviews reviews,
            Access access,
            Colleagues colleagues,
            AuditTrail audit,
            Clock clock) {
        this.queries = queries;
        this.messages = messages;
        this.lists = lists;
        this.counts = counts;
        this.asked = asked;
        this.events = events;
        this.reviews = reviews;
        this.access = access;
        this.colleagues = colleagues;
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

    /** By state; what waits for the site once more counts among the open ones as well. */
    public Map<QueryState, Long> counts(String study, @Nullable String site) {
        return counts(study, site, null);
    }

    /** Those assigned to one person. */
    public Map<QueryState, Long> counts(String study, @Nullable String site, @Nullable String person) {
        var scope = access.scope(study);
        var places = site == null ? scope : scope.only(Set.of(site));
        return person == null ? counts.questions(places) : lists.counts(places, person);
    }

    public long count(String study, QueryFilter filter) {
        return lists.count(access.scope(study), filter);
    }

    /** In the transaction of the decision to ask. */
    @Transactional
    @PreAuthorize(May.REVIEW)
    void ask(AdverseEvent event, String words, QueryTopic topic) {
        named(event.study(), event.site(), topic.assignedTo(), topic.person());
        var query = queries.saveAndFlush(
                new DataQuery(event, words, topic, access.caller().username(), clock.instant()));
        asked.follow(event.id());
        audit.write(note(Action.QUERIED, query)
                .change("question", null, words)
                .change("field", null, topic.field())
                .change("assignedTo", null, topic.assignedTo())
                .change("assignedPerson", null, topic.person()));
    }

    @Transactional
    @PreAuthorize(May.ANSWER)
    public void answer(AnswerQuery wish) {
        var query = find(wish.study(), wish.id(), wish.version());
        if (wish.words().isBlank()) throw new FieldRefusal("answer", "safety.refused.answer");
        keepFormerAnswer(query);
        var before = query.answer();
        var state = query.state();
        query.answer(
                EventService.within("answer", wish.words().strip(), LONGEST),
                access.caller().username(),
                clock.instant());
        save(query);
        say(query, QueryLine.Kind.ANSWER, query.answer());
        audit.write(note(Action.ANSWERED, query)
                .change("answer", before, query.answer())
                .change("state", state, query.state()));
        whenNothingWaits(query, event -> event.answered(clock.instant()));
    }

    /** @throws FieldRefusal where nobody has answered it */
    @Transactional
    @PreAuthorize(May.REVIEW)
    public void close(SettleQuery wish) {
        var query = find(wish.study(), wish.id(), wish.version());
        var before = query.state();
        query.close(access.caller().username(), clock.instant());
        save(query);
        audit.write(note(Action.CLOSED, query).change("state", before, query.state()));
    }

    /** Takes a question back that needs no answer any more. */
    @Transactional
    @PreAuthorize(May.REVIEW)
    public void withdraw(PursueQuery wish) {
        var query = pursue(
                wish,
                Action.CLOSED,
                QueryLine.Kind.WITHDRAWN,
                one -> one.withdraw(access.caller().username(), clock.instant()));
        whenNothingWaits(query, event -> event.askedNoMore(stateBesides(event)));
    }

    /** The answer raises another question: the site's turn again. */
    @Transactional
    @PreAuthorize(May.REVIEW)
    public void askFurther(PursueQuery wish) {
        backToTheSite(pursue(wish, Action.QUERIED, QueryLine.Kind.FURTHER, DataQuery::askFurther));
    }

    @Transactional
    @PreAuthorize(May.REVIEW)
    public void reopen(PursueQuery wish) {
        var about = find(wish.study(), wish.id(), wish.version()).eventId();
        if (about != null
                && events.findById(about).filter(AdverseEvent::isVoided).isPresent())
            throw new FieldRefusal("words", "safety.refused.queryVoided");
        backToTheSite(pursue(wish, Action.REOPENED, QueryLine.Kind.REOPENED, DataQuery::reopen));
    }

    /** The question stays as old as it is; the reason stands in its thread. */
    @Transactional
    @PreAuthorize(May.REVIEW)
    public void reassign(ReassignQuery wish) {
        var query = find(wish.study(), wish.id(), wish.version());
        var reason = EventService.reason(wish.reason());
        var topic = new QueryTopic(null, wish.assignedTo(), wish.person());
        named(query.study(), query.site(), topic.assignedTo(), topic.person());
        var function = query.assignedTo();
        var person = query.assignedAccount();
        if (function == topic.assignedTo() && Objects.equals(person, topic.person())) return;
        query.assign(topic.assignedTo(), topic.person());
        save(query);
        say(query, QueryLine.Kind.REASSIGNED, reason);
        audit.write(note(Action.CHANGED, query)
                .change("assignedTo", function, topic.assignedTo())
                .change("assignedPerson", person, topic.person())
                .because(reason));
    }

    /** Who can be asked at a site, by function. */
    @PreAuthorize(May.REVIEW)
    public List<Person> people(String study, String site, Role function) {
        return colleagues.at(study, site, function);
    }

    /** Refuses a person who does not have the function at the site. */
    private void named(String study, String site, Role function, @Nullable String person) {
        if (person == null) return;
        if (colleagues.at(study, site, function).stream()
                .noneMatch(one -> one.username().equals(person)))
            throw new FieldRefusal("assignedPerson", "safety.refused.assignee");
    }

    private DataQuery pursue(PursueQuery wish, Action action, QueryLine.Kind kind, Consumer<DataQuery> step) {
        var query = find(wish.study(), wish.id(), wish.version());
        if (wish.words().isBlank()) throw new FieldRefusal("words", "safety.refused.words");
        EventService.within("words", wish.words().strip(), LONGEST);
        keepFormerAnswer(query);
        var before = query.state();
        step.accept(query);
        save(query);
        say(query, kind, wish.words().strip());
        audit.write(note(action, query)
                .change("state", before, query.state())
                .because(wish.words().strip()));
        return query;
    }

    private void backToTheSite(DataQuery query) {
        var event = query.eventId();
        if (event == null) return;
        events.findById(event).filter(found -> !found.isVoided()).ifPresent(found -> {
            found.queried();
            events.saveAndFlush(found);
        });
    }

    /** In the transaction of a correction: it stands in the thread of every question that it may answer. */
    @Transactional
    @PreAuthorize(May.RECORD)
    void corrected(AdverseEvent event, List<FieldChange> changes) {
        for (var query : queries.findByEventIdAndStateNot(event.id(), QueryState.CLOSED)) {
            var field = query.field();
            if (field != null && changes.stream().noneMatch(one -> one.field().equals(field))) continue;
            keepFormerAnswer(query);
            messages.save(new QueryMessage(
                    query,
                    new QueryLine(
                            QueryLine.Kind.CORRECTION,
                            null,
                            changes,
                            access.caller().username(),
                            clock.instant())));
            audit.write(note(Action.CHANGED, query).change("correction", null, event.eventNo()));
        }
    }

    private void say(DataQuery query, QueryLine.Kind kind, @Nullable String words) {
        messages.save(new QueryMessage(
                query, new QueryLine(kind, words, List.of(), access.caller().username(), clock.instant())));
    }

    /** An answer that came in in bulk has no line of its own until something follows it. */
    private void keepFormerAnswer(DataQuery query) {
        var by = query.answeredBy();
        var at = query.answeredAt();
        if (query.answer() == null || by == null || at == null || messages.existsByQueryId(query.id())) return;
        messages.save(new QueryMessage(query, new QueryLine(QueryLine.Kind.ANSWER, query.answer(), List.of(), by, at)));
    }

    /** In the transaction that voids a record: what should not be there leaves nothing to ask. */
    @Transactional
    @PreAuthorize(May.RECORD)
    void closeOf(String recordType, long recordId, String reason) {
        queries.findByRecordTypeAndRecordIdAndStateNot(recordType, recordId, QueryState.CLOSED)
                .forEach(query -> end(query, reason));
    }

    /** In the transaction that voids a patient. */
    @Transactional
    @PreAuthorize(May.RECORD)
    void closeOfPatient(long patientId, String reason) {
        queries.findByPatientIdAndStateNot(patientId, QueryState.CLOSED).forEach(query -> end(query, reason));
    }

    private void end(DataQuery query, String reason) {
        var before = query.state();
        query.withdraw(access.caller().username(), clock.instant());
        save(query);
        audit.write(note(Action.CLOSED, query)
                .change("state", before, query.state())
                .because(reason));
    }

    private void whenNothingWaits(DataQuery query, Consumer<AdverseEvent> turn) {
        var event = query.eventId();
        if (event == null || queries.existsByEventIdAndStateIn(event, WAITING)) return;
        events.findById(event).filter(found -> !found.isVoided()).ifPresent(found -> {
            turn.accept(found);
            events.saveAndFlush(found);
        });
    }

    /** Where an event stands apart from the questions that were taken back: by its answers, its decisions, its changes. */
    private ReviewState stateBesides(AdverseEvent event) {
        if (queries.existsByEventIdAndStateIn(event.id(), EnumSet.of(QueryState.ANSWERED))) return ReviewState.ANSWERED;
        var decided = reviews.findByEventIdOrderByDecidedAtDescIdDesc(event.id());
        var last =
                decided.stream().filter(one -> one.decision() != Decision.QUERY).findFirst();
        if (last.isPresent() && !last.get().before(event.changedAt()))
            return last.get().decision().state();
        return decided.stream().anyMatch(one -> one.before(event.changedAt())) ? ReviewState.CHANGED : ReviewState.NEW;
    }

    private void save(DataQuery query) {
        queries.saveAndFlush(query);
        if (query.eventId() != null) asked.follow(query.eventId());
    }

    private DataQuery find(String study, long id, long version) {
        var scope = access.scope(study);
        var query = queries.findById(id)
                .filter(found -> found.study().equals(study) && scope.covers(found.site()))
                .orElseThrow(NotFound::new);
        if (query.version() != version) throw new StaleEdit();
        if (query.eventId() != null) events.hold(query.eventId());
        return query;
    }

    private static AuditNote note(Action action, DataQuery query) {
        return AuditNote.of(action, "data_query", query.id(), query.label())
                .at(query.study(), query.site(), query.patientNo())
                .clinical();
    }
}
