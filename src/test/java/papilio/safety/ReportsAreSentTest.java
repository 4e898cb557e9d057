package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static papilio.safety.SampleEvents.STUDY;
import static papilio.safety.SampleEvents.cough;
import static papilio.safety.SampleEvents.pneumonia;
import static papilio.safety.SampleEvents.recorded;
import static papilio.safety.SampleEvents.related;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
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
import papilio.fixtures.Statements;
import papilio.safety.clock.DeadlineStatus;
import papilio.safety.clock.Recipient;
import papilio.safety.clock.ReportingRule;
import papilio.safety.clock.StudyKind;
import papilio.safety.rule.RuleService;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;
import papilio.study.StudyService;

/** The board of all recipients, and what a site writes down about its reports. */
@PapilioTest
class ReportsAreSentTest {
    private static final Instant AWARE = Instant.parse("2026-06-02T01:00:00Z");

    @Autowired
    JdbcClient database;

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    DeadlineService deadlines;

    @Autowired
    RuleService rules;

    @Autowired
    StudyService studies;

    @Autowired
    Clock clock;

    @BeforeEach
    void study() {
        SampleEvents.study(database);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void whatWasSentCarriesItsReferenceAndTheVersionThatWent() {
        var number = recorded(database, events, "01-001", pneumonia());
        send(clock(number, ReportingRule.R2), "2026-06-02T06:00:00Z", "EC-2026-17", null);
        assertThat(clock(number, ReportingRule.R2))
                .returns(DeadlineStatus.ON_TIME, DeadlineRow::status)
                .returns("EC-2026-17", DeadlineRow::channel)
                .returns(1, DeadlineRow::eventVersion);
    }

    @Test
    void theVersionThatWentIsTheOneOfThatMoment() {
        var number = recorded(database, events, "01-001", pneumonia());
        var event = safety.event(STUDY, number);
        var worse = event.content().but().grade(4).severity(null).facts();
        events.correct(new CorrectEvent(STUDY, number, event.version(), worse, null, "on the ward"));
        send(clock(number, ReportingRule.R2), "2026-06-02T06:00:00Z", null, null);
        assertThat(clock(number, ReportingRule.R2).eventVersion()).isEqualTo(1);
        var now = BusinessTime.now(studies.settings(STUDY), clock);
        send(clock(number, ReportingRule.R1), now.toString(), null, "nobody had a line");
        assertThat(clock(number, ReportingRule.R1).eventVersion()).isEqualTo(2);
    }

    @Test
    void whatIsSentInTheMinuteInWhichItWasKnownCounts() {
        var number = recorded(database, events, "01-001", pneumonia().awareAt(Instant.parse("2026-06-02T01:00:42Z")));
        assertThatThrownBy(() -> send(clock(number, ReportingRule.R2), "2026-06-02T00:59:00Z", null, null))
                .hasMessage("safety.refused.sentBeforeAware");
        send(clock(number, ReportingRule.R2), "2026-06-02T01:00:00Z", null, null);
        assertThat(clock(number, ReportingRule.R2).status()).isEqualTo(DeadlineStatus.ON_TIME);
    }

    @Test
    void aLateReportSaysWhy() {
        var number = recorded(database, events, "01-001", pneumonia());
        var clock = clock(number, ReportingRule.R2);
        assertThatThrownBy(() -> send(clock, "2026-06-03T01:00:01Z", null, " "))
                .isInstanceOfSatisfying(
                        DeadlineRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("lateReason"));
        send(clock, "2026-06-03T01:00:01Z", null, "public holiday");
        assertThat(clock(number, ReportingRule.R2).status()).isEqualTo(DeadlineStatus.LATE);
    }

    @Test
    void aWrongTimeIsCorrectedWithAReasonAndBothStandInTheTrail() {
        var number = recorded(database, events, "01-001", pneumonia());
        send(clock(number, ReportingRule.R2), "2026-06-03T02:00:00Z", null, "late");
        var late = clock(number, ReportingRule.R2);
        var right = new Submission(Instant.parse("2026-06-02T02:00:00Z"), "by courier", null, late.eventVersion());
        assertThatThrownBy(() -> deadlines.correct(new CorrectSubmission(STUDY, late.id(), late.version(), right, "")))
                .hasMessage("safety.refused.reason");
        deadlines.correct(new CorrectSubmission(STUDY, late.id(), late.version(), right, "typed the wrong day"));
        assertThat(clock(number, ReportingRule.R2))
                .returns(DeadlineStatus.ON_TIME, DeadlineRow::status)
                .returns(null, DeadlineRow::lateReason);
        assertThat(trail()).contains("typed the wrong day");
        assertThatThrownBy(() -> deadlines.correct(
                        new CorrectSubmission(STUDY, late.id(), late.version(), right, "a second person")))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    void whatWasNotSentRunsOn() {
        var number = recorded(database, events, "01-001", pneumonia());
        send(clock(number, ReportingRule.R2), "2026-06-02T02:00:00Z", null, null);
        var sent = clock(number, ReportingRule.R2);
        deadlines.takeBack(new VoidSubmission(STUDY, sent.id(), sent.version(), "another event was meant"));
        assertThat(clock(number, ReportingRule.R2).status()).isEqualTo(DeadlineStatus.OVERDUE);
        assertThat(trail()).contains("another event was meant");
    }

    /** T09: submitted on day 3, the follow-up is due eight days later; taken back, day 15 holds again. */
    @Test
    void t09TheFollowUpOfAFatalSusarCountsFromTheFirstReport() {
        SignIn.as(database, Role.ADMINISTRATOR);
        rules.becomes(STUDY, StudyKind.INTERVENTIONAL, StudyKind.NON_INTERVENTIONAL, "the drug is given by protocol");
        var number = recorded(
                database,
                events,
                "01-001",
                related(pneumonia())
                        .listed(false)
                        .seriousBecause(papilio.safety.codes.SeriousnessCriterion.LIFE_THREAT));
        assertThat(clock(number, ReportingRule.R6A_FU).due()).isEqualTo("2026-06-17T15:59:59Z");
        send(clock(number, ReportingRule.R6A), "2026-06-05T01:00:00Z", null, null);
        assertThat(clock(number, ReportingRule.R6A_FU).due()).isEqualTo("2026-06-13T15:59:59Z");
        knownSince(number, "2026-06-02T02:00:00Z");
        assertThat(clock(number, ReportingRule.R6A_FU).due()).isEqualTo("2026-06-13T15:59:59Z");
        var sent = clock(number, ReportingRule.R6A);
        deadlines.takeBack(new VoidSubmission(STUDY, sent.id(), sent.version(), "it was the draft"));
        assertThat(clock(number, ReportingRule.R6A_FU).due()).isEqualTo("2026-06-17T15:59:59Z");
    }

    @Test
    void aCorrectedAwarenessMakesASentReportLateAndAsksWhy() {
        var number = recorded(database, events, "01-001", pneumonia());
        send(clock(number, ReportingRule.R2), "2026-06-02T20:00:00Z", null, null);
        knownSince(number, "2026-06-01T01:00:00Z");
        var late = clock(number, ReportingRule.R2);
        assertThat(late)
                .returns(DeadlineStatus.LATE, DeadlineRow::status)
                .returns(Instant.parse("2026-06-02T01:00:00Z"), DeadlineRow::due)
                .returns(null, DeadlineRow::lateReason);
        assertThat(deadlines
                        .counts(STUDY, filter(DeadlineGroup.ALL, null, null))
                        .late())
                .isEqualTo(1);
        var same = new Submission(Instant.parse("2026-06-02T20:00:00Z"), null, null, late.eventVersion());
        assertThatThrownBy(() ->
                        deadlines.correct(new CorrectSubmission(STUDY, late.id(), late.version(), same, "looked up")))
                .hasMessage("safety.refused.lateReason");
        assertThat(trail()).contains("the ward knew a day earlier");
        knownSince(number, "2026-06-02T01:00:00Z");
        assertThat(clock(number, ReportingRule.R2).status()).isEqualTo(DeadlineStatus.ON_TIME);
    }

    @Test
    void nobodyBecomesAwareAfterTheReportWentOut() {
        var number = recorded(database, events, "01-001", pneumonia());
        send(clock(number, ReportingRule.R2), "2026-06-02T06:00:00Z", null, null);
        assertThatThrownBy(() -> knownSince(number, "2026-06-02T07:00:00Z"))
                .isInstanceOfSatisfying(
                        papilio.shared.FieldRefusal.class,
                        refused -> assertThat(refused.field()).isEqualTo("awareAt"))
                .hasMessage("safety.refused.awareAfterSent");
    }

    @Test
    void newInformationOnAReportedEventAsksTheEthicsCommitteeAgain() {
        var number = recorded(database, events, "01-001", pneumonia());
        send(clock(number, ReportingRule.R2), "2026-06-02T02:00:00Z", null, null);
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var event = safety.event(STUDY, number);
        var more = event.content().but().narrative("CT confirms pneumonia").facts();
        events.correct(new CorrectEvent(
                STUDY, number, event.version(), more, Instant.parse("2026-06-10T02:00:00Z"), "CT report"));
        assertThat(clock(number, ReportingRule.R2_FU).due()).isEqualTo("2026-06-25T15:59:59Z");
    }

    @Test
    void whoeverSaysNothingOfTheTimeReceivedTheNewsNow() {
        var number = recorded(database, events, "01-001", pneumonia());
        send(clock(number, ReportingRule.R2), "2026-06-02T02:00:00Z", null, null);
        correct(number, "CT confirms pneumonia", false);
        assertThat(clock(number, ReportingRule.R2_FU).due())
                .isAfterOrEqualTo(clock(number, ReportingRule.R2_FU).aware().plus(Duration.ofDays(15)));
    }

    @Test
    void aMistakeThatIsPutRightAsksForNoFollowUpAndNeitherDoesItsCoding() {
        var number = recorded(database, events, "01-001", pneumonia());
        send(clock(number, ReportingRule.R2), "2026-06-02T02:00:00Z", null, null);
        correct(number, "Typed wrongly before", true);
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var event = safety.event(STUDY, number);
        var coded = event.content().but().codedTerm("Lung infection").facts();
        events.correct(new CorrectEvent(STUDY, number, event.version(), coded, null, "coded"));
        assertThat(safety.event(STUDY, number).deadlines())
                .extracting(DeadlineRow::rule)
                .doesNotContain(ReportingRule.R2_FU);
    }

    private void correct(String number, String narrative, boolean nothingLearned) {
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var event = safety.event(STUDY, number);
        var more = event.content().but().narrative(narrative).facts();
        events.correct(
                new CorrectEvent(STUDY, number, event.version(), more, null, "CT report", nothingLearned, false));
    }

    @Test
    void chinasHolidaysAreRowsThatWarnOfTheNewYearAndMoveNothing() {
        SignIn.as(database, Role.ADMINISTRATOR);
        assertThat(rules.addHolidays(STUDY, 2026, "notice of the State Council"))
                .isGreaterThan(30);
        assertThat(rules.addHolidays(STUDY, 2026, "twice")).isZero();
        rules.removeDay(STUDY, java.time.LocalDate.of(2026, 6, 19), "our office is open");
        assertThat(rules.addHolidays(STUDY, 2026, "again")).isEqualTo(1);
        var number = recorded(
                database,
                events,
                "01-001",
                related(cough())
                        .listed(true)
                        .awareAt(Instant.parse("2026-05-20T01:00:00Z"))
                        .onset(papilio.shared.PartialDate.of("2026-05-19")));
        assertThat(clock(number, ReportingRule.R3C))
                .as("19 June, the Dragon Boat Festival")
                .returns(true, DeadlineRow::closedOnDue)
                .returns(Instant.parse("2026-06-19T15:59:59Z"), DeadlineRow::due);
    }

    @Test
    void aDueDayOnAWeekendOrHolidayIsMarkedAndNotMoved() {
        SignIn.as(database, Role.ADMINISTRATOR);
        rules.addDay(STUDY, java.time.LocalDate.of(2026, 6, 3), false, "Founding day", "hospital's own");
        var number = recorded(database, events, "01-001", pneumonia());
        assertThat(clock(number, ReportingRule.R2))
                .returns(true, DeadlineRow::closedOnDue)
                .returns(AWARE.plusSeconds(86_400), DeadlineRow::due);
        var saturday = recorded(database, events, "01-001", pneumonia().awareAt(Instant.parse("2026-06-05T01:00:00Z")));
        assertThat(clock(saturday, ReportingRule.R2).closedOnDue()).isTrue();
        SignIn.as(database, Role.ADMINISTRATOR);
        rules.addDay(STUDY, java.time.LocalDate.of(2026, 6, 6), true, "Shifted working day", "State Council notice");
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        assertThat(clock(saturday, ReportingRule.R2).closedOnDue()).isFalse();
    }

    @Test
    void theBoardIsNarrowedByGroupRecipientAndSiteAndCountsThem() {
        var number = recorded(database, events, "01-001", related(pneumonia()).listed(true));
        recorded(database, events, "02-001", related(cough()).listed(true));
        send(clock(number, ReportingRule.R1), "2026-06-02T02:00:00Z", null, null);
        assertThat(deadlines.counts(STUDY, filter(DeadlineGroup.ALL, null, null)))
                .isEqualTo(new DeadlineCounts(2, 1, 3, 1, 0, 0));
        assertThat(codes(filter(DeadlineGroup.RUNNING, Recipient.ADR_SYSTEM, null)))
                .containsExactly(ReportingRule.R3B, ReportingRule.R3C);
        assertThat(codes(filter(DeadlineGroup.RUNNING, null, "02"))).containsExactly(ReportingRule.R3C);
        assertThat(codes(filter(DeadlineGroup.DUE_SOON, null, null))).containsExactly(ReportingRule.R3C);
        assertThat(codes(filter(DeadlineGroup.OVERDUE, null, null)))
                .containsExactly(ReportingRule.R2, ReportingRule.R3B);
        assertThat(codes(filter(DeadlineGroup.ON_TIME, null, null))).containsExactly(ReportingRule.R1);
    }

    @Test
    void thePagesOfTheBoardJoinWithoutGapOrOverlap() {
        IntStream.range(0, 7).forEach(one -> recorded(database, events, "01-001", pneumonia()));
        var seen = new ArrayList<Long>();
        var page = deadlines.page(STUDY, DeadlineFilter.of(DeadlineGroup.ALL), null, 4);
        while (!page.isEmpty()) {
            page.forEach(row -> seen.add(row.id()));
            page = deadlines.page(STUDY, DeadlineFilter.of(DeadlineGroup.ALL), DeadlineAnchor.after(page.getLast()), 4);
        }
        assertThat(seen).hasSize(14).doesNotHaveDuplicates();
    }

    @Test
    void aPageAsksTheDatabaseTheSameHoweverLongTheBoardIs() {
        recorded(database, events, "01-001", pneumonia());
        var filter = DeadlineFilter.of(DeadlineGroup.ALL);
        var few = Statements.of(() -> deadlines.page(STUDY, filter, null, 50));
        IntStream.range(0, 6).forEach(one -> recorded(database, events, "01-001", pneumonia()));
        assertThat(Statements.of(() -> deadlines.page(STUDY, filter, null, 50))).hasSameSizeAs(few);
    }

    @Test
    void aCoordinatorSeesAndSendsOnlyTheOwnSites() {
        var own = recorded(database, events, "01-001", pneumonia());
        var foreign = clock(recorded(database, events, "02-001", pneumonia()), ReportingRule.R2);
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        assertThat(deadlines.page(STUDY, DeadlineFilter.of(DeadlineGroup.ALL), null, 50))
                .extracting(DeadlineRow::eventNo)
                .containsOnly(own);
        assertThat(deadlines.alarm(STUDY)).isEqualTo(new DeadlineAlarm(2, 0));
        assertThat(deadlines.page(STUDY, filter(DeadlineGroup.ALL, null, "02"), null, 50))
                .isEmpty();
        assertThatThrownBy(() -> send(foreign, "2026-06-02T02:00:00Z", null, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anAdministratorSeesNoDeadline() {
        recorded(database, events, "01-001", pneumonia());
        SignIn.as(database, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> deadlines.page(STUDY, DeadlineFilter.of(DeadlineGroup.ALL), null, 5))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deadlines.alarm(STUDY)).isInstanceOf(AccessDeniedException.class);
    }

    private void send(DeadlineRow clock, String at, @Nullable String channel, @Nullable String why) {
        deadlines.submit(new SubmitDeadline(
                STUDY, clock.id(), clock.version(), new Submission(Instant.parse(at), channel, why, null)));
    }

    private void knownSince(String number, String moment) {
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var event = safety.event(STUDY, number);
        var moved = event.content().but().awareAt(Instant.parse(moment)).facts();
        events.correct(new CorrectEvent(STUDY, number, event.version(), moved, null, "the ward knew a day earlier"));
    }

    private DeadlineRow clock(String number, ReportingRule rule) {
        return safety.event(STUDY, number).deadlines().stream()
                .filter(row -> row.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static DeadlineFilter filter(DeadlineGroup group, @Nullable Recipient recipient, @Nullable String site) {
        return new DeadlineFilter(group, recipient, site);
    }

    private List<ReportingRule> codes(DeadlineFilter filter) {
        return deadlines.page(STUDY, filter, null, 50).stream()
                .map(DeadlineRow::rule)
                .toList();
    }

    private List<String> trail() {
        return database
                .sql("select reason from audit_entry where record_type = 'reporting_deadline' and reason is not null")
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }
}
