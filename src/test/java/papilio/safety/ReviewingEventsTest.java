package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static papilio.safety.SampleEvents.STUDY;
import static papilio.safety.SampleEvents.cough;
import static papilio.safety.SampleEvents.pneumonia;
import static papilio.safety.SampleEvents.recorded;

import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.figures.FiguresService;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.fixtures.Statements;
import papilio.safety.clock.DeadlineStatus;
import papilio.safety.clock.ReportingRule;
import papilio.safety.codes.Causality;
import papilio.safety.codes.Outcome;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.PartialDate;
import papilio.shared.StaleEdit;

@PapilioTest
class ReviewingEventsTest {
    @Autowired
    JdbcClient database;

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    ReviewService reviews;

    @Autowired
    QueryService queries;

    @Autowired
    DeadlineService deadlines;

    @Autowired
    FiguresService figures;

    @BeforeEach
    void study() {
        SampleEvents.study(database);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void seriousEventsComeFirstAndReviewedOnesLast() {
        var mild = recorded(database, events, "01-001", cough());
        var done = recorded(database, events, "01-001", pneumonia());
        var serious = recorded(database, events, "02-001", pneumonia());
        decide(done, Decision.REVIEWED, null);
        assertThat(safety.queue(STUDY, EventFilter.of(EventGroup.ALL), null, 10))
                .extracting(EventRow::eventNo)
                .containsExactly(serious, mild, done);
        assertThat(safety.counts(STUDY, EventFilter.of(EventGroup.TO_REVIEW)))
                .containsEntry(EventGroup.TO_REVIEW, 2L)
                .containsEntry(EventGroup.SERIOUS, 1L)
                .containsEntry(EventGroup.ALL, 3L)
                .containsEntry(EventGroup.OVERDUE, 2L);
        assertThat(safety.reviewedThisWeek(STUDY)).isEqualTo(1);
    }

    @Test
    void thePagesOfTheQueueJoinWithoutGapOrOverlap() {
        for (int i = 0; i < 7; i++) recorded(database, events, "01-001", i % 2 == 0 ? cough() : pneumonia());
        var all = safety.queue(STUDY, EventFilter.of(EventGroup.ALL), null, 100);
        var paged = new ArrayList<EventRow>();
        @Nullable EventAnchor after = null;
        for (var page = safety.queue(STUDY, EventFilter.of(EventGroup.ALL), after, 2);
                !page.isEmpty();
                page = safety.queue(STUDY, EventFilter.of(EventGroup.ALL), after, 2)) {
            paged.addAll(page);
            after = EventAnchor.after(page.getLast());
        }
        assertThat(paged).isEqualTo(all).hasSize(7);
    }

    @Test
    void theQueueAsksTheDatabaseOnceHoweverLongItIs() {
        recorded(database, events, "01-001", cough());
        SignIn.as(database, Role.MONITOR);
        var one = Statements.of(() -> safety.queue(STUDY, EventFilter.of(EventGroup.ALL), null, 50));
        for (int i = 0; i < 9; i++) recorded(database, events, "01-001", pneumonia());
        SignIn.as(database, Role.MONITOR);
        var ten = Statements.of(() -> safety.queue(STUDY, EventFilter.of(EventGroup.ALL), null, 50));
        assertThat(ten).hasSameSizeAs(one).hasSizeLessThan(6);
    }

    @Test
    void anEditAfterAReviewComesBackWithWhatChanged() {
        var number = recorded(database, events, "01-001", cough().outcome(Outcome.NOT_RECOVERED));
        decide(number, Decision.REVIEWED, "fine");
        var reviewed = safety.event(STUDY, number);
        assertThat(reviewed.state()).isEqualTo(ReviewState.REVIEWED);
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        events.correct(new CorrectEvent(
                STUDY,
                number,
                reviewed.version(),
                cough().outcome(Outcome.RECOVERED)
                        .ended(PartialDate.of("2026-06-20"))
                        .facts(),
                null,
                "healed"));
        SignIn.as(database, Role.MONITOR);
        var changed = safety.event(STUDY, number);
        assertThat(changed.state()).isEqualTo(ReviewState.CHANGED);
        var last = changed.lastReview("somebody else").orElseThrow();
        assertThat(last.words()).isEqualTo("fine");
        assertThat(changed.changesSince(last))
                .containsExactlyInAnyOrder(
                        new FieldChange("outcome", "NOT_RECOVERED", "RECOVERED"),
                        new FieldChange("ended", null, "2026-06-20"));
    }

    @Test
    void nobodySignsOffWhatTheyHaveNotSeen() {
        var number = recorded(database, events, "01-001", cough());
        events.correct(new CorrectEvent(STUDY, number, 0, cough().grade(2).facts(), null, "worse"));
        SignIn.as(database, Role.MONITOR);
        assertThatThrownBy(() -> reviews.decide(new DecideReview(STUDY, number, 0, Decision.REVIEWED, null)))
                .isInstanceOf(StaleEdit.class);
        assertThat(safety.event(STUDY, number).reviews()).isEmpty();
    }

    @Test
    void aQuestionGoesToTheSiteAndItsAnswerComesBack() {
        var number = recorded(database, events, "01-001", cough());
        decide(number, Decision.QUERY, "Which culture?");
        assertThat(safety.event(STUDY, number).state()).isEqualTo(ReviewState.QUERIED);
        var site = SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        var query = safety.event(STUDY, number).queries().getFirst();
        assertThat(queries.openOf(STUDY, query.patientId())).hasSize(1);
        queries.answer(new AnswerQuery(STUDY, query.id(), query.version(), "Sputum."));
        SignIn.as(database, Role.MONITOR);
        var answered = safety.event(STUDY, number);
        assertThat(answered.state()).isEqualTo(ReviewState.ANSWERED);
        var reply = answered.queries().getFirst();
        assertThat(reply.answer()).isEqualTo("Sputum.");
        assertThat(reply.answeredBy()).isEqualTo(site);
        queries.askFurther(new PursueQuery(STUDY, reply.id(), reply.version(), "Of which day?"));
        assertThat(safety.event(STUDY, number).state()).isEqualTo(ReviewState.QUERIED);
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        var further = safety.event(STUDY, number).queries().getFirst();
        queries.answer(new AnswerQuery(STUDY, further.id(), further.version(), "2026-06-03."));
        SignIn.as(database, Role.MONITOR);
        var again = safety.event(STUDY, number).queries().getFirst();
        assertThat(again.lines())
                .extracting(QueryLine::words)
                .containsExactly("Sputum.", "Of which day?", "2026-06-03.");
        queries.close(new SettleQuery(STUDY, again.id(), again.version()));
        assertThat(safety.openCounts(STUDY).sum().queries()).isZero();
    }

    @Test
    void aQuestionOfAnotherSiteIsNotFound() {
        var number = recorded(database, events, "02-001", cough());
        decide(number, Decision.QUERY, "Which culture?");
        var query = safety.event(STUDY, number).queries().getFirst();
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        assertThatThrownBy(() -> queries.answer(new AnswerQuery(STUDY, query.id(), query.version(), "mine")))
                .isInstanceOf(NotFound.class);
        assertThat(queries.page(STUDY, new QueryFilter(null, null), null, 10)).isEmpty();
    }

    @Test
    void aQuestionAndAnEscalationNeedWords() {
        var number = recorded(database, events, "01-001", cough());
        SignIn.as(database, Role.MONITOR);
        for (var decision : new Decision[] {Decision.QUERY, Decision.ESCALATE}) {
            assertThatThrownBy(() -> reviews.decide(new DecideReview(STUDY, number, 0, decision, "  ")))
                    .asInstanceOf(type(FieldRefusal.class))
                    .satisfies(refused -> assertThat(refused.field()).isEqualTo("words"));
        }
    }

    @Test
    void sitesDoNotReview() {
        var number = recorded(database, events, "01-001", cough());
        assertThatThrownBy(() -> reviews.decide(new DecideReview(STUDY, number, 0, Decision.REVIEWED, null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theSponsorsJudgementStartsTheClockOfAReaction() {
        var number = recorded(database, events, "01-001", cough().causality(Causality.UNLIKELY));
        SignIn.as(database, Role.MONITOR);
        assertThat(safety.event(STUDY, number).deadlines()).isEmpty();
        reviews.judge(new JudgeEvent(STUDY, number, 0, Causality.POSSIBLE, false));
        var judged = safety.event(STUDY, number);
        assertThat(judged.content().assessorsDisagree()).isTrue();
        assertThat(judged.deadlines()).extracting(DeadlineRow::rule).containsExactly(ReportingRule.R3B);
    }

    @Test
    void whoRevisesTheSponsorsWordSaysWhy() {
        var number = recorded(database, events, "01-001", pneumonia());
        SignIn.as(database, Role.MONITOR);
        reviews.judge(new JudgeEvent(STUDY, number, 0, Causality.POSSIBLE, false));
        for (var reason : new String[] {null, " "}) {
            assertThatThrownBy(() -> judge(number, Causality.UNLIKELY, false, reason))
                    .asInstanceOf(type(FieldRefusal.class))
                    .satisfies(refused -> assertThat(refused.field()).isEqualTo("reason"));
            assertThatThrownBy(() -> judge(number, Causality.POSSIBLE, true, reason))
                    .hasMessage("safety.refused.reason");
        }
        judge(number, Causality.UNLIKELY, false, "the culture grew influenza");
        assertThat(safety.event(STUDY, number).content().sponsorCausality()).isEqualTo(Causality.UNLIKELY);
        assertThat(database.sql(
                                "select reason from event_version where cause = 'JUDGED' order by version_no desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("the culture grew influenza");
        assertThat(database.sql("select count(*) from audit_entry where reason = 'the culture grew influenza'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void importedEventsAreSignedOffTogetherWithOneReason() {
        var imported = recorded(database, events, "01-001", cough());
        var typed = recorded(database, events, "01-001", cough());
        database.sql("update adverse_event set imported = true where event_no = ?")
                .param(imported)
                .update();
        SignIn.as(database, Role.MONITOR);
        assertThat(reviews.signOffImported(new SignOffImported(STUDY, "reviewed on paper")))
                .isEqualTo(1);
        assertThat(safety.event(STUDY, typed).state()).isEqualTo(ReviewState.NEW);
    }

    @Test
    void aReportIsMarkedAsSentAndALateOneSaysWhy() {
        var number = recorded(database, events, "01-001", pneumonia());
        var first = safety.event(STUDY, number).deadlines().getFirst();
        var late = Instant.parse("2026-06-05T00:00:00Z");
        assertThatThrownBy(() -> deadlines.submit(new SubmitDeadline(STUDY, first.id(), first.version(), late, "")))
                .asInstanceOf(type(DeadlineRefused.class))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("lateReason"));
        deadlines.submit(new SubmitDeadline(STUDY, first.id(), first.version(), late, "fax broken"));
        assertThat(safety.event(STUDY, number).deadlines())
                .extracting(DeadlineRow::status)
                .containsExactlyInAnyOrder(DeadlineStatus.LATE, DeadlineStatus.OVERDUE);
        assertThat(deadlines.page(STUDY, DeadlineFilter.of(DeadlineGroup.OVERDUE), null, 10))
                .hasSize(1);
        assertThat(deadlines
                        .counts(STUDY, DeadlineFilter.of(DeadlineGroup.SENT))
                        .byGroup())
                .containsEntry(DeadlineGroup.SENT, 1L);
    }

    @Test
    void theDoorOfAnIncidenceTableShowsWhatItCounts() {
        recorded(database, events, "01-001", cough().onset(PartialDate.of("2026-01")));
        recorded(
                database,
                events,
                "01-001",
                cough().onset(PartialDate.of("2026-01-11")).awareAt(null));
        recorded(database, events, "01-001", cough());
        SignIn.as(database, Role.MONITOR);
        var emergent = new EventFilter(EventGroup.ALL, null, null, null, null, "Cough", null, true, false);
        assertThat(safety.queue(STUDY, emergent, null, 10))
                .extracting(EventRow::onset)
                .containsExactlyInAnyOrder("2026-01", "2026-06-01");
    }

    @Test
    void whileAnIntervalIsOpenTheDoorCountsWhatTheTableCounts() {
        recorded(database, events, "01-001", cough());
        database.sql("update patient set last_dose_on = null where patient_no = '01-001'")
                .update();
        database.sql("""
                        insert into treatment (study_code, site_code, patient_id, kind, drug, started_on)
                        select study_code, site_code, id, 'INTERVAL', 'telitacicept', first_dose_on from patient where patient_no = '01-001'
                        """).update();
        SignIn.as(database, Role.MONITOR);
        var emergent = new EventFilter(EventGroup.ALL, null, null, null, null, null, null, true, false);
        var counted = figures.figures(STUDY, null).overall().adverseEvents().treatmentEmergent();
        assertThat(counted.events()).isEqualTo(1);
        assertThat(safety.count(STUDY, emergent)).isEqualTo(counted.events());
    }

    @Test
    void aDecisionKeepsAllTheWordsThatItsFieldTakes() {
        var number = recorded(database, events, "01-001", cough());
        var words = "字".repeat(2000);
        decide(number, Decision.QUERY, words);
        assertThat(safety.event(STUDY, number).queries())
                .extracting(QueryRow::question)
                .containsExactly(words);
    }

    @Test
    void aVoidedEventLeavesNoQuestionOpen() {
        var number = recorded(database, events, "01-001", cough());
        decide(number, Decision.QUERY, "Since when?");
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var version = safety.event(STUDY, number).version();
        events.voidEvent(new VoidEvent(STUDY, number, version, "entered twice"));
        assertThat(safety.openCounts(STUDY).sum().queries()).isZero();
        assertThat(database.sql("select reason from audit_entry where action = 'CLOSED'")
                        .query(String.class)
                        .single())
                .isEqualTo("entered twice");
    }

    private void judge(String number, Causality cause, boolean listed, @Nullable String reason) {
        var version = safety.event(STUDY, number).version();
        reviews.judge(new JudgeEvent(STUDY, number, version, cause, null, listed, null, reason));
    }

    private void decide(String number, Decision decision, @Nullable String words) {
        SignIn.as(database, Role.MONITOR);
        reviews.decide(
                new DecideReview(STUDY, number, safety.event(STUDY, number).version(), decision, words));
    }
}
