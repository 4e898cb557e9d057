package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static papilio.safety.SampleEvents.STUDY;
import static papilio.safety.SampleEvents.cough;
import static papilio.safety.SampleEvents.recorded;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.fixtures.Statements;
import papilio.shared.FieldRefusal;

@PapilioTest
class QuestionsAreThreadsTest {
    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager memory;

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    ReviewService reviews;

    @Autowired
    QueryService queries;

    @BeforeEach
    void study() {
        SampleEvents.study(database);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void aQuestionThatNobodyAnsweredIsNotClosed() {
        var number = asked("grade");
        var query = query(number);
        assertThatThrownBy(() -> queries.close(new SettleQuery(STUDY, query.id(), query.version())))
                .isInstanceOf(FieldRefusal.class)
                .hasMessage("safety.refused.queryNotAnswered");
        assertThat(query(number).state()).isEqualTo(QueryState.OPEN);
    }

    @Test
    void aMonitorTakesAQuestionBackWithAReasonAndAsksAgainWithAnother() {
        var number = asked(null);
        var open = query(number);
        assertThatThrownBy(() -> queries.withdraw(new PursueQuery(STUDY, open.id(), open.version(), " ")))
                .hasMessage("safety.refused.words");
        queries.withdraw(new PursueQuery(STUDY, open.id(), open.version(), "asked by mistake"));
        var closed = query(number);
        assertThat(closed.state()).isEqualTo(QueryState.CLOSED);
        queries.reopen(new PursueQuery(STUDY, closed.id(), closed.version(), "it was none"));
        assertThat(query(number).state()).isEqualTo(QueryState.REOPENED);
        assertThat(safety.event(STUDY, number).state()).isEqualTo(ReviewState.QUERIED);
        assertThat(queries.counts(STUDY, null))
                .containsEntry(QueryState.OPEN, 1L)
                .containsEntry(QueryState.REOPENED, 1L);
        assertThat(queries.page(STUDY, new QueryFilter(QueryState.OPEN, null), null, 5))
                .hasSize(1);
        assertThat(database.sql("select action, reason from audit_entry where record_type = 'data_query' order by id")
                        .query((row, line) -> tuple(row.getString(1), row.getString(2)))
                        .list())
                .containsExactly(
                        tuple("QUERIED", null), tuple("CLOSED", "asked by mistake"), tuple("REOPENED", "it was none"));
    }

    @Test
    void anEventWhoseOnlyQuestionIsWithdrawnStandsWhereItStood() {
        var fresh = asked(null);
        withdraw(fresh);
        assertThat(safety.event(STUDY, fresh).state()).isEqualTo(ReviewState.NEW);
        var settled = recorded(database, events, "01-001", cough());
        SignIn.as(database, Role.MONITOR);
        decide(settled, Decision.REVIEWED, null);
        decide(settled, Decision.QUERY, "Since when?");
        withdraw(settled);
        assertThat(safety.event(STUDY, settled).state()).isEqualTo(ReviewState.REVIEWED);
        decide(settled, Decision.ESCALATE, "look at it");
        decide(settled, Decision.QUERY, "Since when?");
        withdraw(settled);
        assertThat(safety.event(STUDY, settled).state()).isEqualTo(ReviewState.ESCALATED);
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var version = safety.event(STUDY, settled).version();
        events.correct(
                new CorrectEvent(STUDY, settled, version, cough().grade(2).facts(), null, "graded anew"));
        SignIn.as(database, Role.MONITOR);
        decide(settled, Decision.QUERY, "Since when?");
        withdraw(settled);
        assertThat(safety.event(STUDY, settled).state()).isEqualTo(ReviewState.CHANGED);
    }

    @Test
    void theLastOpenQuestionWithdrawnBesideAnAnswerLeavesTheAnswer() {
        var number = asked(null);
        decide(number, Decision.QUERY, "And since when?");
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        answer(query(number));
        assertThat(safety.event(STUDY, number).state()).isEqualTo(ReviewState.QUERIED);
        SignIn.as(database, Role.MONITOR);
        withdraw(number);
        assertThat(safety.event(STUDY, number).state()).isEqualTo(ReviewState.ANSWERED);
    }

    @Test
    void whileAnotherQuestionWaitsTheEventStaysWithTheSite() {
        var number = asked(null);
        decide(number, Decision.QUERY, "And since when?");
        withdraw(number);
        assertThat(safety.event(STUDY, number).state()).isEqualTo(ReviewState.QUERIED);
    }

    @Test
    void anAnswerBringsBackWhatWasSettledMeanwhile() {
        for (var decision : new Decision[] {Decision.REVIEWED, Decision.ESCALATE}) {
            var number = asked(null);
            decide(number, decision, "meanwhile");
            SignIn.as(database, Role.COORDINATOR, STUDY, "01");
            answer(query(number));
            assertThat(safety.event(STUDY, number).state()).isEqualTo(ReviewState.ANSWERED);
        }
    }

    @Test
    void nobodyAsksAgainAboutARemovedEvent() {
        var number = asked(null);
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        events.voidEvent(
                new VoidEvent(STUDY, number, safety.event(STUDY, number).version(), "entered twice"));
        SignIn.as(database, Role.MONITOR);
        var closed = query(number);
        assertThatThrownBy(() -> queries.reopen(new PursueQuery(STUDY, closed.id(), closed.version(), "still?")))
                .isInstanceOf(FieldRefusal.class)
                .hasMessage("safety.refused.queryVoided");
        assertThat(query(number).state()).isEqualTo(QueryState.CLOSED);
    }

    @Test
    void theCorrectionThatAnswersAQuestionStandsInItsThread() {
        var number = asked("grade");
        var other = safety.event(STUDY, number);
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        events.correct(new CorrectEvent(
                STUDY, number, other.version(), cough().grade(2).facts(), null, "graded anew"));
        var line = query(number).lines().getFirst();
        assertThat(line.kind()).isEqualTo(QueryLine.Kind.CORRECTION);
        assertThat(line.changes()).extracting(FieldChange::field).contains("grade");
    }

    @Test
    void aCorrectionOfAnotherFieldIsNotLinked() {
        var number = asked("outcome");
        var version = safety.event(STUDY, number).version();
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        events.correct(new CorrectEvent(STUDY, number, version, cough().grade(2).facts(), null, "graded anew"));
        assertThat(query(number).lines()).isEmpty();
    }

    @Test
    void theAnswerThatCameInWithAnImportStaysInTheThread() {
        var number = asked(null);
        database.sql("""
                        update data_query set state = 'ANSWERED', answer = 'On paper.', answered_by = 'old', answered_at = raised_at
                        """).update();
        memory.clear(); // the service must not see the session's old copy
        var answered = query(number);
        queries.askFurther(new PursueQuery(STUDY, answered.id(), answered.version(), "Which paper?"));
        assertThat(query(number).lines()).extracting(QueryLine::words).containsExactly("On paper.", "Which paper?");
    }

    @Test
    void whatIsTooLongIsRefusedAtItsField() {
        var number = asked(null);
        var query = query(number);
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        assertThatThrownBy(() -> queries.answer(new AnswerQuery(STUDY, query.id(), query.version(), "字".repeat(2001))))
                .isInstanceOfSatisfying(
                        FieldRefusal.class,
                        refused -> assertThat(refused.field()).isEqualTo("answer"))
                .hasMessage("safety.refused.textTooLong");
    }

    @Test
    void aFieldThatNoEventHasIsRefused() {
        assertThatThrownBy(() -> new QueryTopic("drop table", Role.COORDINATOR)).isInstanceOf(FieldRefusal.class);
        assertThatThrownBy(() -> new QueryTopic(null, Role.MONITOR)).isInstanceOf(FieldRefusal.class);
    }

    @Test
    void aPageOfQuestionsCostsTheSameHoweverManyThereAre() {
        asked("grade");
        var one = Statements.of(() -> queries.page(STUDY, new QueryFilter(null, null), null, 25));
        for (var more = 0; more < 5; more++) asked("grade");
        var six = Statements.of(() -> queries.page(STUDY, new QueryFilter(null, null), null, 25));
        assertThat(six).hasSameSizeAs(one);
    }

    private String asked(@Nullable String field) {
        var number = recorded(database, events, "01-001", cough());
        SignIn.as(database, Role.MONITOR);
        reviews.decide(new DecideReview(
                STUDY, number, 0, Decision.QUERY, "How bad was it?", new QueryTopic(field, Role.INVESTIGATOR)));
        return number;
    }

    private void decide(String number, Decision decision, @Nullable String words) {
        reviews.decide(
                new DecideReview(STUDY, number, safety.event(STUDY, number).version(), decision, words));
    }

    private void withdraw(String number) {
        var open = safety.event(STUDY, number).queries().stream()
                .filter(one -> one.state().waitsForSite())
                .findFirst()
                .orElseThrow();
        queries.withdraw(new PursueQuery(STUDY, open.id(), open.version(), "asked by mistake"));
    }

    private void answer(QueryRow query) {
        queries.answer(new AnswerQuery(STUDY, query.id(), query.version(), "Two days."));
    }

    private QueryRow query(String number) {
        return safety.event(STUDY, number).queries().getFirst();
    }
}
