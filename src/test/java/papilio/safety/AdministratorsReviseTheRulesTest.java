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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.safety.clock.ClockLength;
import papilio.safety.clock.ReportingRule;
import papilio.safety.clock.StudyKind;
import papilio.safety.rule.ReviseRule;
import papilio.safety.rule.RuleFacts;
import papilio.safety.rule.RuleRow;
import papilio.safety.rule.RuleService;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;
import papilio.study.StudyService;

@PapilioTest
class AdministratorsReviseTheRulesTest {
    @Autowired
    JdbcClient database;

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    RuleService rules;

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
    void aHospitalsOwnRuleGoesBeforeTheStudys() {
        revise(null, ReportingRule.R3C, 20, today());
        revise("01", ReportingRule.R3C, 10, today());
        assertThat(due(recorded(database, events, "01-001", reaction()))).isEqualTo("2026-06-12T15:59:59Z");
        assertThat(due(recorded(database, events, "02-001", reaction()))).isEqualTo("2026-06-22T15:59:59Z");
    }

    @Test
    void clocksThatRunKeepTheRuleUnderWhichTheyBegan() {
        var number = recorded(database, events, "01-001", reaction());
        revise(null, ReportingRule.R3C, 10, today());
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var event = safety.event(STUDY, number);
        var moved = event.content()
                .but()
                .awareAt(Instant.parse("2026-06-03T01:00:00Z"))
                .facts();
        events.correct(new CorrectEvent(STUDY, number, event.version(), moved, null, "wrong day"));
        var clock = safety.event(STUDY, number).deadlines().getFirst();
        assertThat(clock.due()).isEqualTo("2026-07-03T15:59:59Z");
        assertThat(clock.ruleVersion()).isZero();
        var next = safety.event(STUDY, recorded(database, events, "01-001", reaction()))
                .deadlines()
                .getFirst();
        assertThat(next.due()).isEqualTo("2026-06-12T15:59:59Z");
        assertThat(next.ruleVersion()).isEqualTo(1);
    }

    @Test
    void aRuleThatHoldsFromTomorrowStartsNothingToday() {
        revise(null, ReportingRule.R3C, 10, today().plusDays(1));
        assertThat(rule(null, ReportingRule.R3C).comingFrom()).isEqualTo(today().plusDays(1));
        assertThat(due(recorded(database, events, "01-001", reaction()))).isEqualTo("2026-07-02T15:59:59Z");
    }

    @Test
    void aSiteFollowsTheStudyAgain() {
        revise("01", ReportingRule.R3C, 10, today());
        var own = rule("01", ReportingRule.R3C);
        rules.followStudy(
                new ReviseRule(STUDY, "01", ReportingRule.R3C, own.number(), own.facts(), today(), "as everybody"));
        assertThat(rule("01", ReportingRule.R3C).origin()).isEqualTo(RuleRow.Origin.DELIVERED);
        assertThat(due(recorded(database, events, "01-001", reaction()))).isEqualTo("2026-07-02T15:59:59Z");
    }

    @Test
    void theHolderIsToldOnceItsRuleIsSwitchedOn() {
        SignIn.as(database, Role.ADMINISTRATOR);
        var row = rule(null, ReportingRule.R4_OTHER);
        rules.revise(new ReviseRule(
                STUDY, null, ReportingRule.R4_OTHER, 0, switchedOn(row.facts()), today(), "contract of 2026"));
        assertThat(safety(recorded(database, events, "01-001", reaction())).deadlines())
                .extracting(DeadlineRow::rule)
                .containsExactlyInAnyOrder(ReportingRule.R3C, ReportingRule.R4_OTHER);
    }

    @Test
    void theSponsorsReportsComeAliveInAnInterventionalStudy() {
        SignIn.as(database, Role.ADMINISTRATOR);
        rules.becomes(STUDY, StudyKind.INTERVENTIONAL, StudyKind.NON_INTERVENTIONAL, "the drug is given by protocol");
        assertThat(safety(recorded(
                                database, events, "01-001", related(pneumonia()).listed(false)))
                        .deadlines())
                .extracting(DeadlineRow::rule)
                .containsExactlyInAnyOrder(ReportingRule.R1, ReportingRule.R2, ReportingRule.R6B);
        SignIn.as(database, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> rules.becomes(
                        STUDY, StudyKind.INTERVENTIONAL, StudyKind.NON_INTERVENTIONAL, "somebody else was quicker"))
                .isInstanceOf(StaleEdit.class);
    }

    @ParameterizedTest(name = "{0} {1}: refused at {2}")
    @CsvSource({"-1, DAYS, amount", "0, HOURS, amount", "400, DAYS, amount"})
    void aDeadlineThatIsNotAheadIsRefusedAtItsField(int amount, ClockLength.Unit unit, String field) {
        SignIn.as(database, Role.ADMINISTRATOR);
        var facts = rule(null, ReportingRule.R2).facts();
        assertThatThrownBy(() -> with(facts, unit, amount))
                .isInstanceOfSatisfying(
                        FieldRefusal.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void twoAdministratorsDoNotOverwriteEachOther() {
        revise(null, ReportingRule.R2, 20, today());
        var facts = rule(null, ReportingRule.R2).facts();
        assertThatThrownBy(() -> rules.revise(new ReviseRule(
                        STUDY, null, ReportingRule.R2, 0, with(facts, ClockLength.Unit.DAYS, 3), today(), "late")))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    void aRevisionSaysWhyAndStandsInTheTrail() {
        revise("02", ReportingRule.R2, 12, today());
        assertThat(database.sql(
                                "select reason from audit_entry where record_type = 'reporting_rule' and site_code = '02'")
                        .query(String.class)
                        .list())
                .containsExactly("our own procedure");
        var facts = rule("02", ReportingRule.R2).facts();
        assertThatThrownBy(() -> new ReviseRule(STUDY, "02", ReportingRule.R2, 1, facts, today(), " "))
                .isInstanceOfSatisfying(
                        FieldRefusal.class,
                        refused -> assertThat(refused.field()).isEqualTo("reason"));
    }

    @Test
    void aRuleDoesNotReachIntoThePast() {
        assertThatThrownBy(() -> revise(null, ReportingRule.R2, 20, today().minusDays(1)))
                .isInstanceOfSatisfying(
                        FieldRefusal.class,
                        refused -> assertThat(refused.field()).isEqualTo("validFrom"));
    }

    @ParameterizedTest
    @CsvSource({"STUDY_MANAGER", "MONITOR", "INVESTIGATOR", "COORDINATOR"})
    void nobodyElseSetsRules(Role role) {
        SignIn.as(database, role, STUDY);
        assertThatThrownBy(() -> rules.rules(STUDY, null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAdministratorSeesTheRulesAndNoEvent() {
        var number = recorded(database, events, "01-001", reaction());
        SignIn.as(database, Role.ADMINISTRATOR);
        assertThat(rules.rules(STUDY, "01")).hasSize(18);
        assertThatThrownBy(() -> safety.event(STUDY, number)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rules.rules(STUDY, "99")).isInstanceOf(NotFound.class);
    }

    private EventDraft reaction() {
        return related(cough()).listed(true);
    }

    private void revise(@Nullable String site, ReportingRule code, int amount, LocalDate from) {
        SignIn.as(database, Role.ADMINISTRATOR);
        var row = rule(site, code);
        var facts = with(row.facts(), row.facts().unit(), amount);
        rules.revise(new ReviseRule(STUDY, site, code, row.number(), facts, from, "our own procedure"));
    }

    private RuleRow rule(@Nullable String site, ReportingRule code) {
        SignIn.as(database, Role.ADMINISTRATOR);
        return rules.rule(STUDY, site, code);
    }

    private LocalDate today() {
        SignIn.as(database, Role.ADMINISTRATOR);
        return studies.today(STUDY);
    }

    private EventDetail safety(String number) {
        return safety.event(STUDY, number);
    }

    private Instant due(String number) {
        return safety(number).deadlines().getFirst().due();
    }

    private static RuleFacts with(RuleFacts facts, ClockLength.@Nullable Unit unit, int amount) {
        return new RuleFacts(
                facts.recipient(),
                facts.fromEn(),
                facts.fromZh(),
                facts.toEn(),
                facts.toZh(),
                facts.trigger(),
                facts.kind(),
                unit,
                amount,
                facts.afterFirst(),
                facts.mark(),
                facts.sourceEn(),
                facts.sourceZh(),
                facts.active());
    }

    private static RuleFacts switchedOn(RuleFacts facts) {
        return new RuleFacts(
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
                true);
    }
}
