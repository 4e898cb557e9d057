package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static papilio.safety.SampleEvents.STUDY;
import static papilio.safety.SampleEvents.pneumonia;
import static papilio.safety.SampleEvents.recorded;
import static papilio.safety.SampleEvents.related;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.safety.clock.ReportingRule;
import papilio.safety.codes.Causality;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.shared.FieldRefusal;
import papilio.shared.PartialDate;

/** Whether a reaction is expected is a judgement on its term, class, grade, seriousness and end, by one person. */
@PapilioTest
class WhatIsExpectedIsJudgedOnFactsTest {
    @Autowired
    JdbcClient database;

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    ReviewService reviews;

    @BeforeEach
    void study() {
        SampleEvents.study(database);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void aSiteDoesNotUndoTheSponsorsExpectedness() {
        var number = recorded(database, events, "01-001", related(shingles()).listed(true));
        judge(number, false);
        assertThat(running(number)).containsExactly(ReportingRule.R3B);
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        var judged = safety.event(STUDY, number);
        assertThat(judged.listedOfSponsor()).isTrue();
        assertThatThrownBy(() -> correct(number, judged.content().but().listed(true), true))
                .isInstanceOfSatisfying(
                        FieldRefusal.class,
                        refused -> assertThat(refused.field()).isEqualTo("listed"))
                .hasMessage("safety.refused.listedOfSponsor");
        assertThat(running(number)).containsExactly(ReportingRule.R3B);
        correct(number, judged.content().but().narrative("no fever"), false);
        assertThat(safety.event(STUDY, number).content().listed()).isFalse();
    }

    @Test
    void aSiteDoesNotRenewWhatTheSponsorSaidOfOtherFacts() {
        var number = recorded(database, events, "01-001", related(shingles()).listed(true));
        judge(number, true);
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        correct(number, safety.event(STUDY, number).content().but().grade(3).severity(null), true);
        assertThat(safety.event(STUDY, number).content().listed()).isNull();
        assertThatThrownBy(() -> correct(
                        number, safety.event(STUDY, number).content().but().listed(true), true))
                .hasMessage("safety.refused.listedOfSponsor");
        judge(number, true);
        assertThat(safety.event(STUDY, number).content().listed()).isTrue();
    }

    @Test
    void untilTheSponsorJudgesTheSiteSaysWhetherItIsExpected() {
        var number = recorded(database, events, "01-001", related(shingles()));
        correct(number, related(shingles()).listed(true), false);
        assertThat(safety.event(STUDY, number).content().listed()).isTrue();
    }

    @Test
    void anotherTermFallsFromTheListAndStartsTheFifteenDays() {
        var number = recorded(database, events, "01-001", related(shingles()).listed(true));
        assertThat(running(number)).containsExactly(ReportingRule.R3C);
        correct(number, stroke().listed(true).listedBy("Papilio 2026-01"), false);
        var stroke = safety.event(STUDY, number);
        assertThat(stroke.content().listed()).isNull();
        assertThat(stroke.content().listedBy()).isNull();
        assertThat(running(number)).containsExactly(ReportingRule.R3B);
    }

    @Test
    void whoJudgesTheNewFactsIsHeard() {
        var number = recorded(database, events, "01-001", related(shingles()).listed(true));
        correct(number, stroke().listed(true), true);
        assertThat(safety.event(STUDY, number).content().listed()).isTrue();
    }

    @Test
    void aListedReactionThatKillsIsListedNoMore() {
        var number = recorded(database, events, "01-001", related(pneumonia()).listed(true));
        var fatal = safety.event(STUDY, number)
                .content()
                .but()
                .grade(5)
                .outcome(Outcome.FATAL)
                .ended(PartialDate.of("2026-06-05"))
                .diedOn(java.time.LocalDate.of(2026, 6, 5))
                .seriousBecause(SeriousnessCriterion.DEATH);
        correct(number, fatal, false);
        assertThat(safety.event(STUDY, number).content().listed()).isNull();
    }

    @Test
    void anotherStoryLeavesTheJudgementAlone() {
        var number = recorded(database, events, "01-001", related(shingles()).listed(true));
        correct(number, related(shingles()).listed(true).narrative("left side"), false);
        assertThat(safety.event(STUDY, number).content().listed()).isTrue();
    }

    private static EventDraft shingles() {
        return SampleEvents.cough().term("Shingles").codedTerm("Shingles").grade(2);
    }

    private static EventDraft stroke() {
        return related(shingles()).term("Stroke").codedTerm("Stroke").grade(3);
    }

    private void judge(String number, boolean listed) {
        SignIn.as(database, Role.MONITOR);
        var event = safety.event(STUDY, number);
        reviews.judge(new JudgeEvent(
                STUDY, number, event.version(), Causality.POSSIBLE, null, listed, null, "compared with the insert"));
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
    }

    private void correct(String number, EventDraft to, boolean anew) {
        var version = safety.event(STUDY, number).version();
        events.correct(new CorrectEvent(STUDY, number, version, to.facts(), null, "looked up", false, anew));
    }

    private List<ReportingRule> running(String number) {
        return safety.event(STUDY, number).deadlines().stream()
                .filter(row -> row.status().running())
                .map(DeadlineRow::rule)
                .toList();
    }
}
