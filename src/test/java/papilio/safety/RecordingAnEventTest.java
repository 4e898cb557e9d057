package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static papilio.safety.SampleEvents.STUDY;
import static papilio.safety.SampleEvents.cough;
import static papilio.safety.SampleEvents.pneumonia;
import static papilio.safety.SampleEvents.recorded;
import static papilio.safety.SampleEvents.related;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.safety.clock.DeadlineStatus;
import papilio.safety.clock.ReportingRule;
import papilio.safety.codes.Causality;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.codes.Severity;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.PartialDate;
import papilio.shared.StaleEdit;

@PapilioTest
class RecordingAnEventTest {
    @Autowired
    JdbcClient database;

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @BeforeEach
    void study() {
        SampleEvents.study(database);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void eventsAreNumberedWithinTheirPatient() {
        assertThat(recorded(database, events, "01-001", cough())).isEqualTo("01-001-AE01");
        assertThat(recorded(database, events, "01-001", cough())).isEqualTo("01-001-AE02");
        assertThat(recorded(database, events, "02-001", cough())).isEqualTo("02-001-AE01");
    }

    @Test
    void aPatientDiesOfOneEvent() {
        var cause = recorded(database, events, "01-001", death("Pneumonia"));
        assertThatThrownBy(() -> recorded(database, events, "01-001", death("Sepsis")))
                .isInstanceOfSatisfying(
                        EventRefused.class,
                        refused -> assertThat(refused.breaches())
                                .containsExactly(Breach.of(EventRule.FATAL_TWICE, "outcome", cause)));
        assertThat(recorded(database, events, "02-001", death("Sepsis")))
                .as("another patient")
                .isNotEmpty();
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var fatal = safety.event(STUDY, cause);
        events.correct(new CorrectEvent(
                STUDY,
                cause,
                fatal.version(),
                fatal.content().but().narrative("Autopsy").facts(),
                null,
                "autopsy"));
        fatal = safety.event(STUDY, cause);
        events.voidEvent(new VoidEvent(STUDY, cause, fatal.version(), "Entered under the wrong term"));
        assertThat(recorded(database, events, "01-001", death("Sepsis"))).isNotEmpty();
    }

    private static EventDraft death(String term) {
        return pneumonia()
                .term(term)
                .grade(5)
                .criteria(Set.of(SeriousnessCriterion.HOSP, SeriousnessCriterion.DEATH))
                .outcome(Outcome.FATAL)
                .ended(PartialDate.of("2026-06-09"))
                .diedOn(LocalDate.of(2026, 6, 9))
                .awareAt(Instant.parse("2026-06-09T08:00:00Z"));
    }

    @Test
    void whatIsRecordedIsReadBackWhole() {
        var number = recorded(
                database,
                events,
                "01-001",
                related(pneumonia()).onset(PartialDate.of("2026-05")).codedTerm("Lung infection"));
        var event = safety.event(STUDY, number);
        assertThat(event.content().onset()).isEqualTo(PartialDate.of("2026-05"));
        assertThat(event.content().severity()).isEqualTo(Severity.SEVERE);
        assertThat(event.content().criteria()).containsExactly(SeriousnessCriterion.HOSP);
        assertThat(event.content().awareAt()).isEqualTo(Instant.parse("2026-06-02T01:00:00Z"));
        assertThat(event.state()).isEqualTo(ReviewState.NEW);
        assertThat(database.sql("select concat(onset_first, '') from adverse_event where event_no = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("2026-05-01");
    }

    @Test
    void aContradictionIsRefusedAtItsFieldAndNothingIsKept() {
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        var wrong = cough().outcome(Outcome.RECOVERED).facts();
        assertThatThrownBy(() -> events.record(new RecordEvent(STUDY, "01-001", wrong)))
                .asInstanceOf(type(EventRefused.class))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo("ended");
                    assertThat(refused.key()).isEqualTo("safety.breach.OUTCOME_NEEDS_END");
                });
        assertThat(safety.count(STUDY, EventFilter.of(EventGroup.ALL))).isZero();
    }

    /** Whoever calls the service, not only the form: each line of the list of errors at its own field. */
    @Test
    void theServiceRefusesWhatTheFormRefuses() {
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        refusesAt("awareAt", cough().awareAt(Instant.parse("2026-05-30T01:00:00Z")));
        refusesAt("awareAt", cough().awareAt(Instant.parse("2099-01-01T00:00:00Z")));
        refusesAt(
                "diedOn",
                cough().grade(5)
                        .outcome(Outcome.FATAL)
                        .ended(PartialDate.of("2026-06-03"))
                        .seriousBecause(SeriousnessCriterion.DEATH));
        refusesAt("outcome", cough().grade(5));
        refusesAt("ended", cough().outcome(Outcome.RECOVERED));
        refusesAt("ended", cough().outcome(Outcome.RECOVERING).ended(PartialDate.of("2026-06-03")));
        refusesAt("grade", cough().codedTerm("Cough").grade(4));
        refusesAt("term", cough().term("x".repeat(301)));
        refusesAt("narrative", cough().narrative("x".repeat(4001)));
        assertThat(database.sql("select count(*) from adverse_event")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aReasonThatIsTooLongIsSaidAtItsField() {
        var number = recorded(database, events, "01-001", cough());
        assertThatThrownBy(() -> events.correct(
                        new CorrectEvent(STUDY, number, 0, cough().grade(2).facts(), null, "x".repeat(1001))))
                .asInstanceOf(type(FieldRefusal.class))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo("reason");
                    assertThat(refused.key()).isEqualTo("safety.refused.textTooLong");
                });
    }

    private void refusesAt(String field, EventDraft event) {
        assertThatThrownBy(() -> events.record(new RecordEvent(STUDY, "01-001", event.facts())))
                .asInstanceOf(type(EventRefused.class))
                .satisfies(refused ->
                        assertThat(refused.breaches()).extracting(Breach::field).contains(field));
    }

    @Test
    void aPatientOfAnotherSiteIsNotFound() {
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        assertThatThrownBy(() -> events.record(new RecordEvent(STUDY, "02-001", cough().facts())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> events.record(new RecordEvent(STUDY, "99-999", cough().facts())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anEventOfAnotherSiteIsNotFound() {
        var foreign = recorded(database, events, "02-001", cough());
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        assertThatThrownBy(() -> safety.event(STUDY, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> events.correct(correction(foreign, 0, cough().grade(2))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> events.voidEvent(new VoidEvent(STUDY, foreign, 0, "wrong")))
                .isInstanceOf(NotFound.class);
        assertThat(safety.queue(STUDY, EventFilter.of(EventGroup.ALL), null, 10))
                .isEmpty();
        assertThat(safety.openCounts(STUDY).sum()).isEqualTo(OpenCounts.Open.NOTHING);
    }

    @Test
    void onlyAnInvestigatorJudgesForTheSite() {
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        assertThatThrownBy(() -> events.record(
                        new RecordEvent(STUDY, "01-001", related(cough()).facts())))
                .asInstanceOf(type(FieldRefusal.class))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("causality"));
        SignIn.as(database, Role.INVESTIGATOR, STUDY, "01");
        assertThatThrownBy(() -> events.record(new RecordEvent(
                        STUDY,
                        "01-001",
                        cough().sponsorCausality(Causality.POSSIBLE).facts())))
                .asInstanceOf(type(FieldRefusal.class))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("sponsorCausality"));
    }

    @Test
    void monitorsDoNotRecord() {
        SignIn.as(database, Role.MONITOR);
        assertThatThrownBy(() -> events.record(new RecordEvent(STUDY, "01-001", cough().facts())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void administratorsSeeNoEvents() {
        SignIn.as(database, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> safety.queue(STUDY, EventFilter.of(EventGroup.ALL), null, 10))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void t02TheClocksStartWithTheAwareness() {
        var number = recorded(database, events, "01-001", related(pneumonia()).listed(true));
        assertThat(safety.event(STUDY, number).deadlines())
                .extracting(DeadlineRow::rule, DeadlineRow::due, DeadlineRow::status)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                ReportingRule.R1, Instant.parse("2026-06-03T01:00:00Z"), DeadlineStatus.OVERDUE),
                        org.assertj.core.groups.Tuple.tuple(
                                ReportingRule.R2, Instant.parse("2026-06-03T01:00:00Z"), DeadlineStatus.OVERDUE),
                        org.assertj.core.groups.Tuple.tuple(
                                ReportingRule.R3B, Instant.parse("2026-06-17T15:59:59Z"), DeadlineStatus.OVERDUE));
    }

    @Test
    void withoutAwarenessNoClockRunsUntilItIsEntered() {
        var number = recorded(database, events, "01-001", related(cough()).awareAt(null));
        assertThat(safety.event(STUDY, number).deadlines()).isEmpty();
        events.correct(correction(number, 0, related(cough())));
        assertThat(safety.event(STUDY, number).deadlines())
                .extracting(DeadlineRow::rule)
                .containsExactly(ReportingRule.R3B);
    }

    @Test
    void t07AnAdmissionSupersedesTheThirtyDays() {
        var number = recorded(database, events, "01-001", related(cough()).listed(true));
        events.correct(new CorrectEvent(
                STUDY,
                number,
                0,
                related(pneumonia()).listed(true).facts(),
                Instant.parse("2026-06-10T01:00:00Z"),
                "admitted"));
        assertThat(safety.event(STUDY, number).deadlines())
                .extracting(DeadlineRow::rule, DeadlineRow::due, row -> row.status() == DeadlineStatus.SUPERSEDED)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                ReportingRule.R3C, Instant.parse("2026-07-02T15:59:59Z"), true),
                        org.assertj.core.groups.Tuple.tuple(
                                ReportingRule.R3B, Instant.parse("2026-06-25T15:59:59Z"), false),
                        org.assertj.core.groups.Tuple.tuple(
                                ReportingRule.R1, Instant.parse("2026-06-11T01:00:00Z"), false),
                        org.assertj.core.groups.Tuple.tuple(
                                ReportingRule.R2, Instant.parse("2026-06-11T01:00:00Z"), false));
    }

    @Test
    void newInformationDoesNotComeBeforeTheFirst() {
        var number = recorded(database, events, "01-001", related(cough()).listed(true));
        var admitted = related(pneumonia()).listed(true);
        assertThatThrownBy(() -> learned(number, admitted, "2026-06-02T00:59:00Z"))
                .hasMessage("safety.refused.informedBeforeAware")
                .isInstanceOfSatisfying(FieldRefusal.class, refused -> {
                    assertThat(refused.field()).isEqualTo("informedAt");
                    assertThat(refused.details()).containsExactly("2026-06-02 09:00");
                });
        assertThatThrownBy(() -> learned(number, cough().grade(2).awareAt(null), "2024-01-01T00:00:00Z"))
                .hasMessage("safety.refused.informedBeforeOnset");
        learned(number, related(pneumonia()).listed(true), "2026-06-10T01:00:00Z");
        assertThat(database.sql("select changes from audit_entry where record_label = ? and action = 'CHANGED'")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains("\"field\":\"informedAt\",\"from\":null,\"to\":\"2026-06-10T01:00:00Z\"");
    }

    @Test
    void aWrongAwarenessMovesTheClocks() {
        var number = recorded(database, events, "01-001", pneumonia());
        events.correct(correction(number, 0, pneumonia().awareAt(Instant.parse("2026-06-03T01:00:00Z"))));
        assertThat(safety.event(STUDY, number).deadlines())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.due()).isEqualTo(Instant.parse("2026-06-04T01:00:00Z")));
    }

    @Test
    void aCorrectionNeedsAReasonAndLeavesFromAndToInTheTrail() {
        var number = recorded(database, events, "01-001", cough());
        assertThatThrownBy(() -> events.correct(
                        new CorrectEvent(STUDY, number, 0, cough().grade(2).facts(), null, " ")))
                .asInstanceOf(type(FieldRefusal.class))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("reason"));
        events.correct(correction(number, 0, cough().grade(2)));
        assertThat(database.sql("select changes from audit_entry where record_label = ? and action = 'CHANGED'")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains("\"field\":\"grade\",\"from\":\"1\",\"to\":\"2\"")
                .doesNotContain("\"term\"");
    }

    @Test
    void theSecondOfTwoWhoSaveIsTold() {
        var number = recorded(database, events, "01-001", cough());
        events.correct(correction(number, 0, cough().grade(2)));
        assertThatThrownBy(() -> events.correct(correction(number, 0, cough().grade(3))))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    void aVoidedEventLeavesTheQueueAndAsksForNothing() {
        var number = recorded(database, events, "01-001", pneumonia());
        events.voidEvent(new VoidEvent(STUDY, number, 0, "entered twice"));
        assertThat(safety.queue(STUDY, EventFilter.of(EventGroup.ALL), null, 10))
                .isEmpty();
        assertThat(safety.event(STUDY, number).voided()).isTrue();
        assertThat(safety.event(STUDY, number).deadlines())
                .extracting(DeadlineRow::status)
                .containsOnly(DeadlineStatus.SUPERSEDED);
        assertThat(safety.openCounts(STUDY).sum()).isEqualTo(OpenCounts.Open.NOTHING);
    }

    @Test
    void theCountsAreKeptApartBySite() {
        recorded(database, events, "01-001", pneumonia());
        recorded(database, events, "02-001", cough());
        SignIn.as(database, Role.MONITOR);
        var counts = safety.openCounts(STUDY);
        assertThat(counts.sum()).isEqualTo(new OpenCounts.Open(2, 1, 2, 0));
        assertThat(counts.at("02")).isEqualTo(new OpenCounts.Open(1, 0, 0, 0));
        assertThat(counts.bySite().keySet()).isEqualTo(Set.of("01", "02"));
    }

    private void learned(String number, EventDraft event, String moment) {
        events.correct(new CorrectEvent(STUDY, number, 0, event.facts(), Instant.parse(moment), "admitted"));
    }

    private static CorrectEvent correction(String number, long version, EventDraft event) {
        return new CorrectEvent(STUDY, number, version, event.facts(), null, "typed wrongly");
    }
}
