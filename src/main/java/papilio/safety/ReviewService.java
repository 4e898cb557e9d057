package papilio.safety;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import papilio.shared.Rows;
import papilio.shared.StaleEdit;
import papilio.study.StudyService;

/** Where monitors decide: reviewed, a question to the site, escalated; and where they judge for the sponsor. */
@Service
@Transactional
@PreAuthorize(May.REVIEW)
public class ReviewService {
    private static final int BATCH = 500;

    private final AdverseEvents events;
    private final EventReviews reviews;
    private final EventPatients patients;
    private final DeadlineBook deadlines;
    private final QueryService queries;
    private final OpinionBook opinions;
    private final StudyService studies;
    private final Access access;
    private final AuditTrail audit;
    private final ApplicationEventPublisher told;
    private final JdbcClient database;
    private final Clock clock;

    ReviewService(
            AdverseEvents events,
            EventReviews reviews,
            EventPatients patients,
            DeadlineBook deadlines,
            QueryService queries,
            OpinionBook opinions,
            StudyService studies,
            Access access,
            AuditTrail audit,
            ApplicationEventPublisher told,
            JdbcClient database,
            Clock clock) {
        this.events = events;
        this.reviews = reviews;
        this.patients = patients;
        this.deadlines = deadlines;
        this.queries = queries;
        this.opinions = opinions;
        this.studies = studies;
        this.access = access;
        this.audit = audit;
        this.told = told;
        this.database = database;
        this.clock = clock;
    }

    /** @throws StaleEdit where the event changed after it was read: nothing is decided about what nobody has seen */
    public void decide(DecideReview wish) {
        var event = find(wish.study(), wish.eventNo(), wish.version());
        var words = words(wish.words());
        if (wish.decision().needsWords() && words == null) throw new FieldRefusal("words", "safety.refused.words");
        decide(event, wish.decision(), words);
        if (wish.decision() == Decision.QUERY && words != null) queries.ask(event, words, wish.topic());
    }

    /** @throws FieldRefusal where a former word becomes another one and nobody says why */
    public void judge(JudgeEvent wish) {
        var event = find(wish.study(), wish.eventNo(), wish.version());
        var before = event.facts();
        var after = before.but()
                .sponsorCausality(wish.causality())
                .sponsorScale(wish.scale())
                .listed(wish.listed())
                .listedBy(wish.listedBy())
                .facts();
        if (before.equals(after)) return;
        if (wish.causality() != null
                && wish.scale() != null
                && !wish.scale().choices().contains(wish.causality()))
            throw new FieldRefusal("sponsorCausality", "safety.breach.CAUSALITY_NOT_ON_SCALE");
        if (event.isFinished()) throw new EventFinished();
        var given = wish.reason() != null && !wish.reason().isBlank();
        var reason = given || revises(before, after) ? EventService.reason(wish.reason()) : null;
        event.judge(after);
        events.saveAndFlush(event);
        opinions.keep(event, before, after, reason);
        var patient = patients.find(wish.study(), event.patientNo());
        deadlines.keep(event, before, after, BusinessTime.now(studies.settings(wish.study()), clock), patient.zone());
        audit.write(EventService.changed(EventService.note(Action.CHANGED, event), before, after)
                .because(reason));
        told.publishEvent(EventChanged.of(event, EventChanged.Cause.JUDGED, reason));
    }

    private static boolean revises(EventContent before, EventContent after) {
        return before.sponsorCausality() != null && before.sponsorCausality() != after.sponsorCausality()
                || before.listed() != null && !before.listed().equals(after.listed());
    }

    /** @return how many were signed off */
    public int signOffImported(SignOffImported wish) {
        var reason = EventService.reason(wish.reason());
        var waiting = importedAndNew(wish.study());
        for (var start = 0; start < waiting.size(); start += BATCH) {
            var numbers = waiting.subList(start, Math.min(start + BATCH, waiting.size()));
            events.findByStudyCodeAndEventNoIn(wish.study(), numbers)
                    .forEach(event -> decide(event, Decision.REVIEWED, reason));
        }
        return waiting.size();
    }

    private List<String> importedAndNew(String study) {
        var scope = access.scope(study);
        return database.sql("""
                        select event_no from adverse_event
                        where study_code = :study and voided = false and review_rank < :below
                          and review_state = 'NEW' and imported = true and (:all = true or site_code in (:sites))
                        """)
                .param("study", study)
                .param("below", ReviewState.TO_REVIEW_BELOW)
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .query(Rows.of(String.class))
                .list();
    }

    private void decide(AdverseEvent event, Decision decision, @Nullable String words) {
        var by = access.caller().username();
        var state = event.reviewState();
        reviews.save(new EventReview(event, decision, words, by, clock.instant()));
        event.decide(decision, by, clock.instant());
        events.saveAndFlush(event);
        audit.write(note(event, decision, state, words));
    }

    private static AuditNote note(AdverseEvent event, Decision decision, ReviewState from, @Nullable String words) {
        return EventService.note(decision.action(), event)
                .change("decision", null, decision)
                .change("reviewState", from, event.reviewState())
                .because(words);
    }

    private AdverseEvent find(String study, String eventNo, long version) {
        var scope = access.scope(study);
        var event = events.findByStudyCodeAndEventNo(study, eventNo)
                .filter(found -> scope.covers(found.site()) && !found.isVoided())
                .orElseThrow(NotFound::new);
        if (event.version() != version) throw new StaleEdit();
        return event;
    }

    private static @Nullable String words(@Nullable String words) {
        return words == null || words.isBlank() ? null : EventService.within("words", words.strip(), 2000);
    }
}
