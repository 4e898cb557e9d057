package papilio.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The half-open interval [first dose, min(last treatment day + t, death + 1, C + 1)). */
class ExposureTest {
    private final Cohorts cohort = new Cohorts();

    private long days(String cutoff) {
        return cohort.at(cutoff).exposed().days();
    }

    @Test
    void theLastDoseLastsForTheStudysDays() {
        cohort.dosed("2025-01-06", "2025-12-22");
        assertThat(days("2026-06-30")).isEqualTo(378);
        assertThat(cohort.figures("2026-06-30").overall().patientYears()).isCloseTo(1.03491, within(1e-5));
    }

    @Test
    void patientYearsAreTheSumOverPatients() {
        cohort.dosed("2025-01-06", "2025-12-22");
        cohort.dosed("2025-01-01", "2025-06-04");
        assertThat(days("2026-06-30")).isEqualTo(378 + 182);
        assertThat(cohort.figures("2026-06-30").overall().patientYears()).isCloseTo(1.53320, within(1e-5));
    }

    @Test
    void withOneDayTheLastDayOfAnIntervalCountsItself() {
        cohort.lastDoseDays = 1;
        cohort.patient("01", "2025-01-01").enrolled("2025-01-01").interval("2025-01-01", "2025-01-10");
        assertThat(days("2026-06-30")).isEqualTo(10);
    }

    @Test
    void itStopsAtTheCutoffItselfIncluded() {
        cohort.dosed("2025-01-01", "2025-01-08", "2025-01-15");
        assertThat(days("2025-01-10")).isEqualTo(10);
    }

    @Test
    void dosesAfterTheCutoffDoNotCount() {
        cohort.dosed("2025-01-01", "2025-06-01");
        assertThat(days("2025-03-01")).isEqualTo(28);
    }

    @Test
    void theCutoffCutsAnIntervalThatGoesOn() {
        cohort.lastDoseDays = 1;
        cohort.patient("01", "2025-01-01").enrolled("2025-01-01").interval("2025-01-01", "2025-12-31");
        assertThat(days("2025-01-31")).isEqualTo(31);
    }

    @Test
    void itEndsTheDayAfterDeath() {
        cohort.dosed("2025-01-01", "2025-01-08").died("2025-01-10");
        assertThat(days("2026-06-30")).isEqualTo(10);
    }

    @Test
    void anOpenIntervalEndsAtTheEndOfParticipation() {
        cohort.lastDoseDays = 1;
        cohort.patient("01", "2025-01-01")
                .enrolled("2025-01-01")
                .interval("2025-01-01", null)
                .ended("2025-01-20", "COMPLETED");
        assertThat(days("2026-06-30")).isEqualTo(20);
        assertThat(days("2025-01-05")).isEqualTo(5);
    }

    @Test
    void anOpenIntervalOfWhoeverStaysEndsAtTheCutoff() {
        cohort.lastDoseDays = 1;
        cohort.patient("01", "2025-01-01").enrolled("2025-01-01").interval("2025-01-01", null);
        assertThat(days("2025-02-28")).isEqualTo(59);
    }

    @Test
    void anImportedOpenIntervalEndsAtTheReferenceEnd() {
        cohort.lastDoseDays = 1;
        cohort.patient("01", "2025-01-01")
                .enrolled("2025-01-01")
                .interval("2025-01-01", null)
                .referenceEnd("2025-01-12")
                .ended("2025-01-20", "COMPLETED");
        assertThat(days("2026-06-30")).isEqualTo(12);
    }

    @Test
    void aDoseBeforeEnrollmentAtTheCutoffMakesNobodyDosed() {
        cohort.patient("01", "2025-01-01").dose("2025-01-05");
        cohort.patient("01", "2025-01-01").enrolled("2025-03-01").dose("2025-03-01");
        assertThat(cohort.figures("2025-02-01").overall().dosed()).isZero();
        assertThat(days("2025-02-01")).isZero();
    }
}
