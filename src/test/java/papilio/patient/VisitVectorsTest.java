package papilio.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static papilio.patient.VisitWindow.Status.DUE;
import static papilio.patient.VisitWindow.Status.EARLY;
import static papilio.patient.VisitWindow.Status.IN_WINDOW;
import static papilio.patient.VisitWindow.Status.LATE;
import static papilio.patient.VisitWindow.Status.MISSED;
import static papilio.patient.VisitWindow.Status.UPCOMING;
import static papilio.study.PlannedVisit.Anchor.FIRST_DOSE;
import static papilio.study.PlannedVisit.Anchor.LAST_DOSE;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import papilio.study.PlannedVisit;

/** The vectors of the visit schedule: targets, windows, their statuses, and the analysis windows. */
class VisitVectorsTest {
    private static final LocalDate DAY_0 = LocalDate.parse("2025-03-03");
    private static final List<PlannedVisit> SCHEDULE = List.of(
            visit("V0", 0, 28, 0),
            visit("V1", 28, 7, 7),
            visit("V2", 56, 7, 7),
            visit("V3", 84, 7, 7),
            visit("V4", 168, 14, 14),
            visit("V5", 252, 14, 14),
            visit("V6", 364, 14, 14),
            new PlannedVisit("SFU", "follow-up", null, LAST_DOSE, 28, 7, 7, true));

    @ParameterizedTest
    @CsvSource({
        "V0, 2025-03-03, 2025-02-03, 2025-03-03",
        "V1, 2025-03-31, 2025-03-24, 2025-04-07",
        "V2, 2025-04-28, 2025-04-21, 2025-05-05",
        "V3, 2025-05-26, 2025-05-19, 2025-06-02",
        "V4, 2025-08-18, 2025-08-04, 2025-09-01",
        "V5, 2025-11-10, 2025-10-27, 2025-11-24",
        "V6, 2026-03-02, 2026-02-16, 2026-03-16"
    })
    void windowsCountFromTheFirstDose(String code, LocalDate target, LocalDate from, LocalDate to) {
        var window = window(code);
        assertThat(window.target()).isEqualTo(target);
        assertThat(window.from()).isEqualTo(from);
        assertThat(window.to()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-02, IN_WINDOW, 0", "2025-06-03, LATE, 1", "2025-05-18, EARLY, -1", "2025-05-19, IN_WINDOW, 0"})
    void aVisitIsInItsWindowOrOutside(LocalDate done, VisitWindow.Status status, long outside) {
        assertThat(window("V3").statusOf(done)).isEqualTo(status);
        assertThat(window("V3").daysOutside(done)).isEqualTo(outside);
    }

    @Test
    void aVisitWithoutRecordIsUpcomingThenDueThenMissed() {
        var window = window("V3");
        assertThat(window.status(null, LocalDate.parse("2025-05-18"))).isEqualTo(UPCOMING);
        assertThat(window.status(null, LocalDate.parse("2025-05-19"))).isEqualTo(DUE);
        assertThat(window.status(null, LocalDate.parse("2025-06-02"))).isEqualTo(DUE);
        assertThat(window.status(null, LocalDate.parse("2025-06-03"))).isEqualTo(MISSED);
        assertThat(List.of(IN_WINDOW, EARLY, LATE)).doesNotContain(window.status(null, DAY_0));
    }

    @Test
    void aVisitAfterTheLastDoseHasNoWindowBeforeOne() {
        assertThat(VisitWindow.of(SCHEDULE.getLast(), DAY_0, null)).isNull();
        assertThat(Objects.requireNonNull(VisitWindow.of(SCHEDULE.getLast(), DAY_0, DAY_0.plusDays(70)))
                        .target())
                .isEqualTo(DAY_0.plusDays(98));
    }

    @ParameterizedTest
    @CsvSource({
        "-3, V0", "0, V0", "1, V1", "42, V1", "43, V2", "70, V2", "71, V3", "76, V3", "92, V3", "126, V3", "127, V4",
        "210, V4", "211, V5", "308, V5", "309, V6", "420, V6"
    })
    void anAssessmentBelongsToATimePoint(long day, String code) {
        assertThat(AnalysisWindows.of(SCHEDULE).codeOf(day)).contains(code);
    }

    @Test
    void nothingBelongsBehindTheLastWindow() {
        assertThat(AnalysisWindows.of(SCHEDULE).codeOf(421)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, V1", "56, V1", "57, V3", "126, V3", "127, V4", "266, V4", "267, V6", "420, V6"})
    void visitsThatAreNotAnalysedLeaveTheirDaysToTheNeighbours(long day, String code) {
        assertThat(AnalysisWindows.without(SCHEDULE, List.of("V2", "V5")).codeOf(day))
                .contains(code);
    }

    @Test
    void ofSeveralTheNearestCountsAndOfTwoEquallyNearTheEarlier() {
        var windows = AnalysisWindows.of(SCHEDULE);
        assertThat(windows.chosen("V3", List.of(88L, 80L))).contains(80L);
        assertThat(windows.chosen("V3", List.of(79L, 86L))).contains(86L);
        assertThat(windows.chosen("V0", List.of(-9L, -2L))).contains(-2L);
    }

    private static VisitWindow window(String code) {
        var visit = SCHEDULE.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(VisitWindow.of(visit, DAY_0, null));
    }

    private static PlannedVisit visit(String code, int day, int before, int after) {
        return new PlannedVisit(code, code, null, FIRST_DOSE, day, before, after, false);
    }
}
