package papilio.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** One test for each sentence on screening, enrollment and participation. */
class HeadlineFiguresTest {
    private final Cohorts cohort = new Cohorts();

    @Test
    void everyDayOfTheCutoffCounts() {
        cohort.patient("01", "2025-03-01").enrolled("2025-03-10");
        assertThat(cohort.figures("2025-02-28").overall().screened()).isZero();
        assertThat(cohort.figures("2025-03-01").overall().screened()).isOne();
        assertThat(cohort.figures("2025-03-09").overall().enrolled()).isZero();
        assertThat(cohort.figures("2025-03-10").overall().enrolled()).isOne();
    }

    @Test
    void aScreenFailureAfterTheCutoffIsStillInScreening() {
        cohort.patient("01", "2025-03-01").failed("2025-03-20", "I2");
        cohort.patient("01", "2025-03-01").declined("2025-03-21");
        var before = cohort.figures("2025-03-19").overall();
        assertThat(before.inScreening()).isEqualTo(2);
        assertThat(before.screenFailureReasons()).isEmpty();
        var after = cohort.figures("2025-03-21").overall();
        assertThat(after.screenFailures()).isOne();
        assertThat(after.declined()).isOne();
        assertThat(after.inScreening()).isZero();
        assertThat(after.screenFailureReasons()).containsExactly(java.util.Map.entry("I2", 1));
    }

    @Test
    void screenFailureReasonsAreCountedMostFrequentFirst() {
        cohort.patient("01", "2025-03-01").failed("2025-03-02", "E1");
        cohort.patient("01", "2025-03-01").failed("2025-03-02", "I2");
        cohort.patient("01", "2025-03-01").failed("2025-03-02", "I2");
        assertThat(cohort.figures("2025-12-31").overall().screenFailureReasons().keySet())
                .containsExactly("I2", "E1");
    }

    @Test
    void percentOfTargetIsUnrounded() {
        for (var number = 0; number < 84; number++)
            cohort.patient("01", "2025-01-01").enrolled("2025-01-02");
        assertThat(cohort.figures("2025-12-31").overall().percentOfTarget()).isEqualTo(100.0 * 84 / 139);
    }

    @Test
    void withoutTargetThereIsNoPercent() {
        cohort.target = null;
        cohort.patient("01", "2025-01-01").enrolled("2025-01-02");
        assertThat(cohort.figures("2025-12-31").overall().percentOfTarget()).isNull();
    }

    @Test
    void participationEndsOnceAndForOneReason() {
        cohort.dosed("2025-01-01").ended("2025-06-01", "COMPLETED");
        cohort.dosed("2025-01-01").ended("2025-06-01", "DEATH");
        cohort.dosed("2025-01-01").ended("2025-06-02", "LOST_TO_FOLLOW_UP");
        cohort.dosed("2025-01-01").ended("2025-06-03", "WITHDRAWAL_BY_SUBJECT");
        cohort.dosed("2025-01-01").ended("2025-06-04", "ADVERSE_EVENT");
        cohort.dosed("2025-01-01");
        var overall = cohort.figures("2025-06-03").overall();
        assertThat(overall.completed()).isOne();
        assertThat(overall.ongoing()).isEqualTo(2);
        assertThat(overall.discontinued().total()).isEqualTo(3);
        assertThat(overall.discontinued().died()).isOne();
        assertThat(overall.discontinued().lost()).isOne();
        assertThat(overall.discontinued().withdrawn()).isOne();
        assertThat(overall.discontinued().byReason()).doesNotContainKey("ADVERSE_EVENT");
    }

    @Test
    void stoppingTheDrugWithoutLeavingIsNoEndOfParticipation() {
        cohort.dosed("2025-01-01").stoppedDrug("2025-03-01");
        cohort.dosed("2025-01-01");
        var overall = cohort.figures("2025-06-01").overall();
        assertThat(overall.ongoing()).isEqualTo(2);
        assertThat(overall.discontinuedTreatment()).isOne();
        assertThat(overall.onTreatment()).isOne();
        assertThat(cohort.figures("2025-02-01").overall().onTreatment()).isEqualTo(2);
    }

    @Test
    void everySiteStandsAgainstItsOwnTarget() {
        cohort.site("01", 50).site("02", null);
        cohort.patient("01", "2025-01-01").enrolled("2025-01-02");
        cohort.patient("02", "2025-01-01");
        var figures = cohort.figures("2025-12-31");
        assertThat(figures.scope()).containsExactly("01", "02");
        assertThat(figures.target()).isEqualTo(139);
        assertThat(figures.sites().getFirst().counts().percentOfTarget()).isEqualTo(2.0);
        assertThat(figures.sites().getFirst().counts().screened()).isOne();
        assertThat(figures.sites().getLast().counts().percentOfTarget()).isNull();
        assertThat(figures.sites().getLast().counts().inScreening()).isOne();
    }

    @Test
    void somebodyWithSomeSitesHasTheSumOfTheirTargets() {
        cohort.wholeStudy = false;
        cohort.site("01", 50).site("02", 30).site("03", null);
        assertThat(cohort.figures("2025-12-31").target()).isEqualTo(80);
    }

    @Test
    void monthsRunWithoutGapsToTheCutoffWithThePlanBeside() {
        cohort.plan.put(YearMonth.of(2025, 2), 5);
        cohort.plan.put(YearMonth.of(2025, 3), 9);
        cohort.patient("01", "2025-01-31").enrolled("2025-03-01");
        cohort.patient("01", "2025-04-30").enrolled("2025-05-01");
        assertThat(cohort.figures("2025-04-30").enrollmentByMonth())
                .containsExactly(
                        new MonthFigures(YearMonth.of(2025, 1), 0, 1, 0, 0),
                        new MonthFigures(YearMonth.of(2025, 2), 5, 0, 0, 0),
                        new MonthFigures(YearMonth.of(2025, 3), 9, 0, 1, 1),
                        new MonthFigures(YearMonth.of(2025, 4), 9, 1, 0, 1));
    }

    @Test
    void aFarCutoffDoesNotMakeMonthsWithoutEnd() {
        cohort.patient("01", "2025-01-31").enrolled("2025-03-01");
        assertThat(cohort.figures("2199-12-31").enrollmentByMonth()).hasSize(601);
    }

    @Test
    void anEmptyStudyHasNoPercentAndNoRate() {
        var overall = cohort.figures("2025-12-31").overall();
        assertThat(overall.adverseEvents().treatmentEmergent().percent()).isNull();
        assertThat(overall.adverseEvents().treatmentEmergent().per100PatientYears())
                .isNull();
        assertThat(overall.percentOfTarget()).isEqualTo(0.0);
        assertThat(cohort.figures("2025-12-31").enrollmentByMonth()).isEmpty();
    }

    @Test
    void thePresentPaceLeadsToADate() {
        var accrual = Accrual.of(LocalDate.parse("2024-06-10"), LocalDate.parse("2025-06-10"), 84, 139);
        assertThat(accrual.perMonth()).isCloseTo(7.005, org.assertj.core.api.Assertions.within(0.0005));
        assertThat(accrual.remaining()).isEqualTo(55);
        assertThat(accrual.reachedOn()).isEqualTo("2026-02-04");
    }

    @Test
    void nobodyEnrolledOrTargetReachedGivesNoDate() {
        var opened = LocalDate.parse("2024-06-10");
        var cutoff = LocalDate.parse("2025-06-10");
        assertThat(Accrual.of(opened, cutoff, 0, 139).reachedOn()).isNull();
        assertThat(Accrual.of(opened, cutoff, 142, 139).reachedOn()).isNull();
        assertThat(Accrual.of(opened, cutoff, 142, 139).remaining()).isZero();
        assertThat(Accrual.of(opened, cutoff, 84, null).reachedOn()).isNull();
    }

    @Test
    void demographyDescribesTheEnrolled() {
        cohort.patient("01", "2025-01-01").enrolled("2025-01-02").who(20, "F");
        cohort.patient("01", "2025-01-01").enrolled("2025-01-02").who(30, "F");
        cohort.patient("01", "2025-01-01").enrolled("2025-01-02").who(70, "M");
        cohort.patient("01", "2025-01-01").failed("2025-01-02", "I1").who(99, "M");
        var demography = cohort.at("2025-12-31").demography();
        var age = java.util.Objects.requireNonNull(demography.age());
        assertThat(age.mean()).isEqualTo(40.0);
        assertThat(age.median()).isEqualTo(30.0);
        assertThat(age.standardDeviation()).isCloseTo(26.4575, org.assertj.core.api.Assertions.within(1e-4));
        assertThat(age.youngest()).isEqualTo(20);
        assertThat(age.oldest()).isEqualTo(70);
        assertThat(demography.bySex()).containsEntry("F", 2).containsEntry("M", 1);
        assertThat(demography.bands()).extracting(Demography.Band::patients).containsExactly(1, 1, 0, 0, 1);
    }
}
