package papilio.safety.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static papilio.safety.clock.ReportingRule.R1;
import static papilio.safety.clock.ReportingRule.R2;
import static papilio.safety.clock.ReportingRule.R2_FU;
import static papilio.safety.clock.ReportingRule.R3A;
import static papilio.safety.clock.ReportingRule.R3B;
import static papilio.safety.clock.ReportingRule.R3C;
import static papilio.safety.clock.ReportingRule.R6A;
import static papilio.safety.clock.ReportingRule.R6A_FU;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangesOfAnEventMoveItsClocksTest {
    private static final Instant AWARE = Instant.parse("2025-03-01T00:00:00Z");
    private static final Instant INFORMED = Instant.parse("2025-03-10T00:00:00Z");
    private static final CaseFacts LISTED_REACTION = new CaseFacts(false, true, true, false, false);
    private static final CaseFacts NEW_REACTION = new CaseFacts(false, true, false, false, false);
    private static final CaseFacts SERIOUS_REACTION = new CaseFacts(true, true, true, false, false);
    private static final CaseFacts FATAL_REACTION = new CaseFacts(true, true, true, true, false);
    private static final CaseFacts SERIOUS_UNRELATED = new CaseFacts(true, false, true, false, false);

    @Test
    void t07AnAdmissionStartsTheFifteenDaysAndSupersedesTheThirty() {
        var change = change(LISTED_REACTION, SERIOUS_REACTION, Set.of(R3C), Set.of());
        assertThat(change.superseded()).containsExactly(R3C);
        assertThat(change.startedCodes()).containsExactlyInAnyOrder(R1, R2, R3B);
        counts(change, INFORMED);
    }

    @Test
    void t08ADeathStartsTheTwentyFourHoursAnew() {
        var change = change(SERIOUS_REACTION, FATAL_REACTION, Set.of(R1, R2, R3B), Set.of());
        assertThat(change.superseded()).containsExactlyInAnyOrder(R1, R2, R3B);
        assertThat(change.startedCodes()).containsExactlyInAnyOrder(R1, R2, R3A);
        counts(change, INFORMED);
    }

    @Test
    void aReportThatWasSentIsNeitherSupersededNorAskedForAgain() {
        var change = change(SERIOUS_UNRELATED, SERIOUS_REACTION, Set.of(), Set.of(R1, R2));
        assertThat(change.superseded()).isEmpty();
        assertThat(change.startedCodes()).containsExactly(R3B);
    }

    @Test
    void aDeathAsksAgainForTheImmediateReportsThatWereSent() {
        var change = change(SERIOUS_REACTION, FATAL_REACTION, Set.of(R3B), Set.of(R1, R2));
        assertThat(change.superseded()).containsExactly(R3B);
        assertThat(change.startedCodes()).containsExactlyInAnyOrder(R1, R2, R3A);
    }

    @Test
    void aMilderViewCountsFromTheFirstAwareness() {
        var change = change(SERIOUS_REACTION, LISTED_REACTION, Set.of(R1, R2, R3B), Set.of());
        assertThat(change.superseded()).containsExactlyInAnyOrder(R1, R2, R3B);
        assertThat(change.startedCodes()).containsExactly(R3C);
        counts(change, AWARE);
    }

    @Test
    void aChangeThatTouchesNoneOfThisLeavesTheClocksAlone() {
        var change = change(SERIOUS_REACTION, SERIOUS_REACTION, Set.of(R1, R2, R3B), Set.of());
        assertThat(change.superseded()).isEmpty();
        assertThat(change.started()).isEmpty();
    }

    @Test
    void newInformationAfterTheReportToTheEthicsCommitteeAsksForAFollowUp() {
        var change = change(SERIOUS_REACTION, SERIOUS_REACTION, Set.of(R3B), Set.of(R1, R2), true);
        assertThat(change.startedCodes()).containsExactly(R2_FU);
        assertThat(change.started().getFirst().from()).isEqualTo(INFORMED);
    }

    @Test
    void aCorrectionThatIsNoNewsAsksForNoFollowUp() {
        assertThat(change(SERIOUS_REACTION, SERIOUS_REACTION, Set.of(R3B), Set.of(R1, R2), false)
                        .started())
                .isEmpty();
    }

    @Test
    void aFollowUpThatStillRunsTakesTheNewsAlong() {
        assertThat(change(SERIOUS_REACTION, SERIOUS_REACTION, Set.of(R2_FU), Set.of(R1, R2), true)
                        .started())
                .isEmpty();
    }

    @Test
    void newsBeforeTheFirstReportGoIntoThatReport() {
        assertThat(change(SERIOUS_REACTION, SERIOUS_REACTION, Set.of(R1, R2, R3B), Set.of(), true)
                        .started())
                .isEmpty();
    }

    @Test
    void anAdmissionAfterTheReportOfANewReactionAsksForASeriousOne() {
        var change = change(NEW_REACTION, SERIOUS_REACTION, Set.of(), Set.of(R3B));
        assertThat(change.startedCodes()).containsExactlyInAnyOrder(R1, R2, R3B);
        counts(change, INFORMED);
    }

    @Test
    void anAdmissionBeforeTheReportOfANewReactionGoesIntoThatReport() {
        assertThat(change(NEW_REACTION, SERIOUS_REACTION, Set.of(R3B), Set.of()).startedCodes())
                .containsExactlyInAnyOrder(R1, R2);
        assertThat(change(NEW_REACTION, SERIOUS_REACTION, Set.of(R3B), Set.of(R3B))
                        .startedCodes())
                .containsExactlyInAnyOrder(R1, R2);
    }

    @Test
    void aDeathAfterTheReportOfALifeThreateningSusarAsksForAFatalOne() {
        var threat = new CaseFacts(true, true, false, false, true);
        var death = new CaseFacts(true, true, false, true, true);
        var change = ClockChange.between(
                threat,
                death,
                RuleBook.delivered(StudyKind.INTERVENTIONAL),
                kept(Set.of(), Set.of(R1, R2, R6A, R6A_FU)),
                AWARE,
                new ClockChange.Learned(INFORMED, true));
        assertThat(change.startedCodes()).contains(R6A, R6A_FU);
        counts(change, INFORMED);
    }

    @Test
    void aRuleThatIsSwitchedOffLaterLeavesTheClocksThatRunAlone() {
        var nothing = new RuleBook(StudyKind.NON_INTERVENTIONAL, List.of());
        var change = ClockChange.between(
                SERIOUS_REACTION,
                SERIOUS_REACTION,
                nothing,
                kept(Set.of(R1, R2, R3B), Set.of()),
                AWARE,
                new ClockChange.Learned(INFORMED, false));
        assertThat(change.superseded()).isEmpty();
    }

    private static ClockChange change(
            CaseFacts before, CaseFacts after, Set<ReportingRule> running, Set<ReportingRule> submitted) {
        return change(before, after, running, submitted, false);
    }

    private static ClockChange change(
            CaseFacts before, CaseFacts after, Set<ReportingRule> running, Set<ReportingRule> submitted, boolean news) {
        return ClockChange.between(
                before,
                after,
                RuleBook.delivered(StudyKind.NON_INTERVENTIONAL),
                kept(running, submitted),
                AWARE,
                new ClockChange.Learned(INFORMED, news));
    }

    private static List<ClockChange.Kept> kept(Set<ReportingRule> running, Set<ReportingRule> submitted) {
        return Stream.concat(
                        running.stream().map(code -> kept(code, false)),
                        submitted.stream().map(code -> kept(code, true)))
                .toList();
    }

    private static ClockChange.Kept kept(ReportingRule code, boolean sent) {
        var rule = DefaultRules.of(code);
        return new ClockChange.Kept(code, rule.recipient(), rule.trigger(), sent);
    }

    private static void counts(ClockChange change, Instant from) {
        assertThat(change.started()).extracting(ClockChange.Start::from).containsOnly(from);
    }
}
