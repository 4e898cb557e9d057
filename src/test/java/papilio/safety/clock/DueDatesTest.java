package papilio.safety.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import papilio.shared.FieldRefusal;

/** The vectors T01 to T12 of the safety definitions, section 4. */
class DueDatesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest(name = "{0}: {1} from {2} is due {3}")
    @CsvSource({
        "T01, R1,  2025-01-24T10:30, 2025-01-25T10:30",
        "T01, R2,  2025-01-24T10:30, 2025-01-25T10:30",
        "T01, R3A, 2025-01-24T10:30, 2025-01-25T10:30",
        "T01, R6A, 2025-01-24T10:30, 2025-01-31T23:59:59",
        "T01, R6A_FU, 2025-01-24T10:30, 2025-02-08T23:59:59",
        "T02, R1,  2025-02-14T09:00, 2025-02-15T09:00",
        "T02, R2,  2025-02-14T09:00, 2025-02-15T09:00",
        "T02, R3B, 2025-02-14T09:00, 2025-03-01T23:59:59",
        "T03, R3B, 2024-02-22T00:00, 2024-03-08T23:59:59",
        "T03, R6B, 2024-02-22T00:00, 2024-03-08T23:59:59",
        "T03, R6A, 2024-02-22T00:00, 2024-02-29T23:59:59",
        "T04, R3C, 2025-12-20T00:00, 2026-01-19T23:59:59",
        "T07, R3C, 2025-03-01T00:00, 2025-03-31T23:59:59",
        "T07, R3B, 2025-03-10T00:00, 2025-03-25T23:59:59",
        "T08, R3B, 2025-06-05T00:00, 2025-06-20T23:59:59",
        "T08, R1,  2025-06-09T08:00, 2025-06-10T08:00",
        "T08, R2,  2025-06-09T08:00, 2025-06-10T08:00",
        "T08, R3A, 2025-06-09T08:00, 2025-06-10T08:00",
        "T08, R6A, 2025-06-09T08:00, 2025-06-16T23:59:59",
        "T10, R1,  2025-03-01T12:00, 2025-03-02T12:00",
        "T10, R2,  2025-03-01T12:00, 2025-03-02T12:00",
        "T11, R3B, 2025-09-30T00:00, 2025-10-15T23:59:59"
    })
    void countFromTheLocalDayOfAwareness(String vector, ReportingRule rule, LocalDateTime aware, LocalDateTime due) {
        assertThat(DefaultRules.of(rule).due(local(aware), SHANGHAI)).isEqualTo(local(due));
    }

    @ParameterizedTest(name = "{0}: {1} from {2} is due {3}")
    @CsvSource({
        "T05, R6A, 2025-03-09T15:59:59Z, 2025-03-16T23:59:59",
        "T05, R3B, 2025-03-09T15:59:59Z, 2025-03-24T23:59:59",
        "T05, R1,  2025-03-09T15:59:59Z, 2025-03-10T23:59:59",
        "T06, R6A, 2025-03-09T16:00:00Z, 2025-03-17T23:59:59",
        "T06, R3B, 2025-03-09T16:00:00Z, 2025-03-25T23:59:59",
        "T06, R1,  2025-03-09T16:00:00Z, 2025-03-11T00:00:00",
        "T12, R3B, 2025-12-31T16:30:00Z, 2026-01-16T23:59:59"
    })
    void takeTheDayOfTheSiteNotOfUtc(String vector, ReportingRule rule, Instant aware, LocalDateTime due) {
        assertThat(DefaultRules.of(rule).due(aware, SHANGHAI)).isEqualTo(local(due));
    }

    @Test
    void followUpIsDueEightDaysAfterTheFirstReportAndNeverAfterDayFifteen() {
        var dayZero = local(LocalDateTime.of(2025, 9, 30, 0, 0));
        assertThat(followUp(dayZero, LocalDateTime.of(2025, 10, 3, 14, 0)))
                .isEqualTo(local(LocalDateTime.of(2025, 10, 11, 23, 59, 59)));
        assertThat(followUp(dayZero, LocalDateTime.of(2025, 10, 9, 14, 0)))
                .isEqualTo(local(LocalDateTime.of(2025, 10, 15, 23, 59, 59)));
    }

    @Test
    void aMissingTimeOfDayIsTheStartOfTheLocalDay() {
        assertThat(Awareness.at(LocalDate.of(2024, 2, 22), null, SHANGHAI))
                .isEqualTo(Instant.parse("2024-02-21T16:00:00Z"));
    }

    @ParameterizedTest(name = "{0}, {1}: {7} {8}")
    @CsvSource({
        "T01, NON_INTERVENTIONAL, y, y, n, y, 2025-01-24T10:30, R1 R2 R3A, 2025-01-25T10:30 2025-01-25T10:30 2025-01-25T10:30",
        "T01, INTERVENTIONAL,     y, y, n, y, 2025-01-24T10:30, R1 R2 R6A R6A_FU, 2025-01-25T10:30 2025-01-25T10:30 2025-01-31T23:59:59 2025-02-08T23:59:59",
        "T02, NON_INTERVENTIONAL, y, y, y, n, 2025-02-14T09:00, R1 R2 R3B, 2025-02-15T09:00 2025-02-15T09:00 2025-03-01T23:59:59",
        "T03, NON_INTERVENTIONAL, y, y, n, n, 2024-02-22T00:00, R1 R2 R3B, 2024-02-23T00:00 2024-02-23T00:00 2024-03-08T23:59:59",
        "T03, INTERVENTIONAL,     y, y, n, n, 2024-02-22T00:00, R1 R2 R6B, 2024-02-23T00:00 2024-02-23T00:00 2024-03-08T23:59:59",
        "T04, NON_INTERVENTIONAL, n, y, y, n, 2025-12-20T00:00, R3C, 2026-01-19T23:59:59",
        "T07, NON_INTERVENTIONAL, n, y, y, n, 2025-03-01T00:00, R3C, 2025-03-31T23:59:59",
        "T10, NON_INTERVENTIONAL, y, n, n, n, 2025-03-01T12:00, R1 R2, 2025-03-02T12:00 2025-03-02T12:00",
        "T11, NON_INTERVENTIONAL, n, y, n, n, 2025-09-30T00:00, R3B, 2025-10-15T23:59:59",
        "T12, NON_INTERVENTIONAL, y, y, y, n, 2026-01-01T00:30, R1 R2 R3B, 2026-01-02T00:30 2026-01-02T00:30 2026-01-16T23:59:59"
    })
    void allClocksOfAnEventTogether(
            String vector,
            StudyKind kind,
            String serious,
            String related,
            String listed,
            String fatal,
            LocalDateTime aware,
            String rules,
            String dues) {
        var facts =
                new CaseFacts(serious.equals("y"), related.equals("y"), listed.equals("y"), fatal.equals("y"), false);
        var change = ClockChange.first(facts, RuleBook.delivered(kind), local(aware));
        assertThat(change.started())
                .extracting(start -> start.rule().code().name())
                .containsExactly(rules.split(" "));
        assertThat(change.started())
                .extracting(start -> start.rule().due(start.from(), SHANGHAI))
                .containsExactly(Arrays.stream(dues.split(" "))
                        .map(LocalDateTime::parse)
                        .map(DueDatesTest::local)
                        .toArray(Instant[]::new));
    }

    @ParameterizedTest(name = "{0} {1} is no clock")
    @CsvSource({"HOURS, 0", "HOURS, -1", "DAYS, 0", "DAYS, -15", "HOURS, 721", "DAYS, 367"})
    void whatIsNotAheadIsNoClock(ClockLength.Unit unit, int amount) {
        assertThatThrownBy(() -> new ClockLength(unit, amount))
                .isInstanceOfSatisfying(
                        FieldRefusal.class,
                        refused -> assertThat(refused.field()).isEqualTo("amount"));
    }

    private static Instant followUp(Instant dayZero, LocalDateTime firstSent) {
        var rule = DefaultRules.of(ReportingRule.R6A_FU);
        return ClockRule.followUpDue(
                Objects.requireNonNull(rule.length()),
                Objects.requireNonNull(rule.afterFirst()),
                dayZero,
                local(firstSent),
                SHANGHAI);
    }

    private static Instant local(LocalDateTime time) {
        return time.atZone(SHANGHAI).toInstant();
    }
}
