package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static papilio.safety.SampleEvents.STUDY;
import static papilio.safety.SampleEvents.cough;
import static papilio.safety.SampleEvents.pneumonia;
import static papilio.safety.SampleEvents.recorded;
import static papilio.safety.SampleEvents.related;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.safety.clock.ReportingRule;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.rule.ReviseRule;
import papilio.safety.rule.RuleFacts;
import papilio.safety.rule.RuleService;
import papilio.shared.FieldRefusal;
import papilio.study.StudyService;

/** A rule that is switched on applies to events known before where an administrator says so, and not otherwise. */
@PapilioTest
class ARuleReachesBackTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Autowired
    JdbcClient database;

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    RuleService rules;

    @Autowired
    ReachBackService reach;

    @Autowired
    StudyService studies;

    @BeforeEach
    void study() {
        SampleEvents.study(database);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void toTheEventsThatMeetItAndHaveNoClockOfIt() {
        var serious = recorded(database, events, "01-001", pneumonia());
        var foreign = recorded(database, events, "02-001", pneumonia());
        var mild = recorded(database, events, "01-001", related(cough()).listed(true));
        assertThat(reach.revise(switchedOn(null), JUNE)).isEqualTo(2);

        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        assertThat(due(serious)).isEqualTo("2026-06-03T01:00:00Z");
        assertThat(rulesOf(foreign)).contains(ReportingRule.R4_SERIOUS);
        assertThat(rulesOf(mild)).doesNotContain(ReportingRule.R4_SERIOUS);
        assertThat(database.sql("select changes from audit_entry where record_type = 'reporting_rule' order by id desc")
                        .query(String.class)
                        .list()
                        .getFirst())
                .contains("knownSince", "2026-06-01", "deadlines", "2");

        assertThat(reach.revise(again(), JUNE)).as("none gets a second one").isZero();
    }

    @Test
    void toNoEventKnownBeforeTheDayAndToNoOtherSite() {
        var june = recorded(database, events, "01-001", pneumonia());
        var may = recorded(
                database,
                events,
                "01-001",
                pneumonia()
                        .onset(papilio.shared.PartialDate.of("2026-05-30"))
                        .awareAt(Instant.parse("2026-05-31T15:59:59Z")));
        var foreign = recorded(database, events, "02-001", pneumonia());
        assertThat(reach.revise(switchedOn("01"), JUNE)).isEqualTo(1);
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        assertThat(rulesOf(june)).contains(ReportingRule.R4_SERIOUS);
        assertThat(rulesOf(may)).as("a second before June in Shanghai").doesNotContain(ReportingRule.R4_SERIOUS);
        assertThat(rulesOf(foreign)).doesNotContain(ReportingRule.R4_SERIOUS);
    }

    @Test
    void aDeathThatBecameKnownLaterCountsFromThere() {
        var number = recorded(database, events, "01-001", pneumonia());
        var event = safety.event(STUDY, number);
        var died = pneumonia()
                .grade(5)
                .criteria(Set.of(SeriousnessCriterion.HOSP, SeriousnessCriterion.DEATH))
                .outcome(Outcome.FATAL)
                .ended(papilio.shared.PartialDate.of("2026-06-09"))
                .diedOn(LocalDate.of(2026, 6, 9))
                .facts();
        events.correct(new CorrectEvent(
                STUDY, number, event.version(), died, Instant.parse("2026-06-10T00:00:00Z"), "call of the family"));
        assertThat(reach.revise(switchedOn(null), JUNE)).isEqualTo(1);
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        assertThat(due(number)).isEqualTo("2026-06-11T00:00:00Z");
    }

    @Test
    void withoutTheChoiceNothingThatWasKnownGetsAClock() {
        var number = recorded(database, events, "01-001", pneumonia());
        rules.revise(switchedOn(null));
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        assertThat(rulesOf(number)).doesNotContain(ReportingRule.R4_SERIOUS);
    }

    @Test
    void whatCannotReachBackIsRefusedAndNothingIsRevised() {
        refused(switchedOn(null), LocalDate.of(2099, 1, 1), "safety.rules.refused.sinceInFuture");
        var news = rules.rule(STUDY, null, ReportingRule.R2_FU);
        refused(
                new ReviseRule(STUDY, null, ReportingRule.R2_FU, 0, news.facts(), today(), "why"),
                JUNE,
                "safety.rules.refused.reachNews");
        var off = rules.rule(STUDY, null, ReportingRule.R5).facts();
        refused(
                new ReviseRule(STUDY, null, ReportingRule.R5, 0, off, today(), "why"),
                JUNE,
                "safety.rules.refused.reachOff");
        var later = switchedOn(null);
        refused(
                new ReviseRule(STUDY, null, later.code(), 0, later.facts(), today().plusDays(1), "why"),
                JUNE,
                "safety.rules.refused.reachLater");
        assertThat(rules.rule(STUDY, null, ReportingRule.R4_SERIOUS).number()).isZero();
        SignIn.as(database, Role.STUDY_MANAGER);
        assertThatThrownBy(() -> reach.revise(later, JUNE)).isInstanceOf(AccessDeniedException.class);
    }

    private void refused(ReviseRule wish, LocalDate since, String key) {
        assertThatThrownBy(() -> reach.revise(wish, since))
                .isInstanceOfSatisfying(
                        FieldRefusal.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private ReviseRule again() {
        SignIn.as(database, Role.ADMINISTRATOR);
        var row = rules.rule(STUDY, null, ReportingRule.R4_SERIOUS);
        return new ReviseRule(STUDY, null, row.rule().code(), row.number(), row.facts(), today(), "once more");
    }

    private ReviseRule switchedOn(@Nullable String site) {
        SignIn.as(database, Role.ADMINISTRATOR);
        var facts = rules.rule(STUDY, site, ReportingRule.R4_SERIOUS).facts();
        return new ReviseRule(
                STUDY,
                site,
                ReportingRule.R4_SERIOUS,
                0,
                new RuleFacts(
                        facts.recipient(),
                        facts.fromEn(),
                        facts.fromZh(),
                        facts.toEn(),
                        facts.toZh(),
                        facts.trigger(),
                        facts.kind(),
                        facts.unit(),
                        facts.amount(),
                        facts.afterFirst(),
                        facts.mark(),
                        facts.sourceEn(),
                        facts.sourceZh(),
                        true),
                today(),
                "contract of 2026");
    }

    private LocalDate today() {
        return studies.today(STUDY);
    }

    private Instant due(String number) {
        return safety.event(STUDY, number).deadlines().stream()
                .filter(row -> row.rule() == ReportingRule.R4_SERIOUS)
                .findFirst()
                .orElseThrow()
                .due();
    }

    private List<ReportingRule> rulesOf(String number) {
        return safety.event(STUDY, number).deadlines().stream()
                .map(DeadlineRow::rule)
                .toList();
    }
}
