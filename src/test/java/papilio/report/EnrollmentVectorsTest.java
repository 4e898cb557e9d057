package papilio.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import papilio.enrollment.flow.Flow;
import papilio.enrollment.flow.Problem;
import papilio.figures.MonthFigures;
import papilio.report.paper.PaperWords;

/** The worked examples of the committee's enrollment form: flow, pace, planned line. */
class EnrollmentVectorsTest {
    @Test
    void overTheTargetIsAWarningAndTheReportStillPrints() {
        var summary = SampleSummaries.enrollment(new Flow(181, 27, 8, 4, 142, 142, 140, 0, 140, 0, 2, 0, 0), 1, 139);
        assertThat(summary.problems()).containsExactly(Problem.warning("enrollment.problem.overTarget", 142, 139));
        assertThat(words().percent(summary.percentOfTarget())).isEqualTo("102.2\u00a0%");
        assertThat(Papers.of(summary, Locale.ENGLISH).sections()).isNotEmpty();
    }

    @Test
    void aFlowThatAddsUpHasNoProblem() {
        var flow = new Flow(160, 24, 9, 3, 124, 124, 71, 0, 71, 38, 8, 5, 2);
        assertThat(flow.problems()).isEmpty();
        assertThat(words().percent(SampleSummaries.enrollment(flow, 1, 139).percentOfTarget()))
                .isEqualTo("89.2\u00a0%");
    }

    @Test
    void aStateTooFewIsPrintedAsAProblem() {
        var flow = new Flow(160, 24, 9, 3, 124, 124, 70, 0, 70, 38, 8, 5, 2);
        assertThat(flow.problems()).containsExactly(Problem.error("enrollment.problem.statusTotal", 1));
        assertThat(CommonSections.sentence(flow.problems().getFirst(), words()))
                .isEqualTo("Status total differs from enrolled by 1.");
    }

    @Test
    void theOtherSumsAreCheckedToo() {
        assertThat(new Flow(160, 24, 9, 2, 124, 125, 71, 0, 71, 38, 8, 5, 2).problems())
                .extracting(Problem::key)
                .containsExactly("enrollment.problem.screenedTotal", "enrollment.problem.dosedTotal");
        var summary = SampleSummaries.enrollment();
        var lost = new EnrollmentSummary(
                summary.identification(),
                summary.accrual(),
                summary.planned(),
                summary.flow(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                summary.demography());
        assertThat(lost.problems())
                .containsExactly(
                        Problem.error("enrollment.problem.siteTotal", 84),
                        Problem.error("enrollment.problem.monthTotal", 84));
    }

    @Test
    void paceAndProjectionFollowTheFormula() {
        var accrual = SampleSummaries.enrollment().accrual();
        assertThat(accrual.perMonth()).isCloseTo(7.005, within(0.0005));
        assertThat(accrual.reachedOn()).isEqualTo(LocalDate.of(2026, 2, 4));
    }

    @Test
    void thePlanForADayIsTheSameOnPaperAndOnTheScreen() {
        var plan =
                new TreeMap<>(Map.of(YearMonth.of(2026, 4), 30, YearMonth.of(2026, 5), 61, YearMonth.of(2026, 8), 139));
        var line = PlannedLine.byMonth(plan);
        for (var day = LocalDate.of(2026, 3, 1); day.isBefore(LocalDate.of(2026, 11, 1)); day = day.plusDays(1))
            assertThat(MonthFigures.plannedBy(plan, day)).isCloseTo(line.at(day), within(1e-9));
        assertThat(MonthFigures.plannedBy(plan, LocalDate.of(2026, 5, 31))).isEqualTo(61);
        assertThat(MonthFigures.plannedBy(new TreeMap<>(), LocalDate.of(2026, 5, 31)))
                .isNull();
    }

    @Test
    void withoutAPlanByMonthThePlannedLineIsStraight() {
        var summary = SampleSummaries.enrollment();
        assertThat(summary.plannedNow()).isCloseTo(69.5, within(1e-9));
        assertThat(words().percent(summary.percentOfPlan())).isEqualTo("120.9\u00a0%");
    }

    @Test
    void aPlanByMonthRunsStraightInsideAMonth() {
        var line = PlannedLine.byMonth(new TreeMap<>(Map.of(YearMonth.of(2026, 4), 30, YearMonth.of(2026, 5), 61)));
        assertThat(line.at(LocalDate.of(2026, 3, 15))).isEqualTo(0);
        assertThat(line.at(LocalDate.of(2026, 4, 30))).isEqualTo(30);
        assertThat(line.at(LocalDate.of(2026, 5, 1))).isCloseTo(31, within(1e-9));
        assertThat(line.at(LocalDate.of(2027, 1, 1))).isEqualTo(61);
    }

    @Test
    void aStudyWithoutTargetOrPlanSaysSo() {
        var summary = SampleSummaries.nothingYet();
        assertThat(new EnrollmentPaper(summary, words()).answer())
                .contains(
                        "0 enrolled at the data cut-off 2025-06-10; the study has no target.",
                        "No enrollment plan is recorded.");
    }

    private static PaperWords words() {
        return PaperWords.of(Locale.ENGLISH);
    }
}
