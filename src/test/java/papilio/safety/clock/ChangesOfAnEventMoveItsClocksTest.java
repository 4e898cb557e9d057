package papilio.safety.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static papilio.safety.clock.ReportingRule.R1;
import static papilio.safety.clock.ReportingRule.R2;
import static papilio.safety.clock.ReportingRule.R3A;
import static papilio.safety.clock.ReportingRule.R3B;
import static papilio.safety.clock.ReportingRule.R3C;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangesOfAnEventMoveItsClocksTest {
    private static final Instant AWARE = Instant.parse("2025-03-01T00:00:00Z");
    private static final Instant INFORMED = Instant.parse("2025-03-10T00:00:00Z");
    private static final CaseFacts LISTED_REACTION = new CaseFacts(false, true, true, false, false);
    private static final CaseFacts SERIOUS_REACTION = new CaseFacts(true, true, true, false, false);
    private static final CaseFacts FATAL_REACTION = new CaseFacts(true, true, true, true, false);
    private static final CaseFacts SERIOUS_UNRELATED = new CaseFacts(true, false, true, false, false);

    @Test
    void t07AnAdmissionStartsTheFifteenDaysAndSupersedesTheThirty() {
        var change = change(LISTED_REACTION, SERIOUS_REACTION, Set.of(R3C), Set.of());
        assertThat(change.superseded()).containsExactly(R3C);
        assertThat(change.started()).containsExactlyInAnyOrder(R1, R2, R3B);
        assertThat(change.from()).isEqualTo(INFORMED);
    }

    @Test
    void t08ADeathStartsTheTwentyFourHoursAnew() {
        var change = change(SERIOUS_REACTION, FATAL_REACTION, Set.of(R1, R2, R3B), Set.of());
        assertThat(change.superseded()).containsExactlyInAnyOrder(R1, R2, R3B);
        assertThat(change.started()).containsExactlyInAnyOrder(R1, R2, R3A);
        assertThat(change.from()).isEqualTo(INFORMED);
    }

    @Test
    void aReportThatWasSentIsNeitherSupersededNorAskedForAgain() {
        var change = change(SERIOUS_UNRELATED, SERIOUS_REACTION, Set.of(), Set.of(R1, R2));
        assertThat(change.superseded()).isEmpty();
        assertThat(change.started()).containsExactly(R3B);
    }

    @Test
    void aDeathAsksAgainForTheImmediateReportsThatWereSent() {
        var change = change(SERIOUS_REACTION, FATAL_REACTION, Set.of(R3B), Set.of(R1, R2));
        assertThat(change.superseded()).containsExactly(R3B);
        assertThat(change.started()).containsExactlyInAnyOrder(R1, R2, R3A);
    }

    @Test
    void aMilderViewCountsFromTheFirstAwareness() {
        var change = change(SERIOUS_REACTION, LISTED_REACTION, Set.of(R1, R2, R3B), Set.of());
        assertThat(change.superseded()).containsExactlyInAnyOrder(R1, R2, R3B);
        assertThat(change.started()).containsExactly(R3C);
        assertThat(change.from()).isEqualTo(AWARE);
    }

    @Test
    void aChangeThatTouchesNoneOfThisLeavesTheClocksAlone() {
        var change = change(SERIOUS_REACTION, SERIOUS_REACTION, Set.of(R1, R2, R3B), Set.of());
        assertThat(change.superseded()).isEmpty();
        assertThat(change.started()).isEmpty();
    }

    private static ClockChange change(
            CaseFacts before, CaseFacts after, Set<ReportingRule> running, Set<ReportingRule> submitted) {
        return ClockChange.between(before, after, StudyKind.NON_INTERVENTIONAL, running, submitted, AWARE, INFORMED);
    }
}
