package papilio.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which events count, and how. */
class TreatmentEmergentTest {
    private final Cohorts cohort = new Cohorts();

    private AdverseEvents events(String cutoff) {
        return cohort.figures(cutoff).overall().adverseEvents();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-09, 0", // the day before the first dose
        "2025-03-10, 1", // the same day counts
        "2025-04-14, 1", // last dose 2025-03-17 + 28
        "2025-04-15, 0",
        "2025-03, 1", // the month of the first dose: counts as the first dose's day
        "2025, 1", // the year of the first dose
        "2025-02, 0", // earliest day it allows, and no agreement
        "2025-04, 1", // 2025-04-01
        "2025-05, 0", // 2025-05-01 is past the window
        "2024, 0"
    })
    void onsetFromTheFirstDoseToTheWindowsEnd(String onset, int counted) {
        cohort.dosed("2025-03-10", "2025-03-17").event(onset);
        assertThat(events("2026-06-30").treatmentEmergent().events()).isEqualTo(counted);
        assertThat(events("2026-06-30").treatmentEmergent().patients()).isEqualTo(counted);
    }

    @Test
    void withoutAWindowThereIsNoEnd() {
        cohort.window = null;
        cohort.dosed("2025-03-10").event("2026-05-01");
        assertThat(events("2026-06-30").treatmentEmergent().events()).isOne();
    }

    @Test
    void theCutoffIsInclusive() {
        cohort.dosed("2025-03-10").event("2025-03-20");
        assertThat(events("2025-03-19").treatmentEmergent().events()).isZero();
        assertThat(events("2025-03-20").treatmentEmergent().events()).isOne();
    }

    @Test
    void aMonthThatAgreesDoesNotCountBeforeTheFirstDose() {
        cohort.dosed("2025-03-10").event("2025-03");
        assertThat(events("2025-03-09").treatmentEmergent().events()).isZero();
        assertThat(events("2025-03-10").treatmentEmergent().events()).isOne();
    }

    @Test
    void anEventOfSomebodyNotDosedDoesNotCount() {
        cohort.patient("01", "2025-03-01")
                .enrolled("2025-03-02")
                .event("2025-03-20")
                .serious();
        assertThat(events("2026-06-30").treatmentEmergent().events()).isZero();
        assertThat(cohort.tables("2026-06-30").listing()).hasSize(1);
    }

    @Test
    void aSeriousEventBeforeTheFirstDoseIsListedButNotCounted() {
        cohort.dosed("2025-03-10").event("2025-03-01").serious();
        assertThat(events("2026-06-30").serious().events()).isZero();
        assertThat(cohort.tables("2026-06-30").serious()).hasSize(1);
        assertThat(cohort.tables("2026-06-30").listing())
                .extracting(SafetyTables.Listed::eventNo)
                .containsExactly("E1");
    }

    @Test
    void groupsAreCountedAmongTheEmergent() {
        cohort.specialInterest = true;
        var one = cohort.dosed("2025-03-10");
        one.event("2025-03-11").serious().related().severity("SEVERE", null).special("HZ");
        one.event("2025-03-12").severity("MILD", 3).outcome("FATAL");
        one.event("2025-03-01")
                .serious()
                .related()
                .severity("SEVERE", 4)
                .outcome("FATAL")
                .special("HZ");
        var found = events("2026-06-30");
        assertThat(found.serious().events()).isOne();
        assertThat(found.related().events()).isOne();
        assertThat(found.severe().events()).isEqualTo(2);
        assertThat(found.severe().patients()).isOne();
        assertThat(found.fatal().events()).isOne();
        assertThat(java.util.Objects.requireNonNull(found.special()).events()).isOne();
    }

    @Test
    void withoutSpecialInterestInTheStudyThereIsNoSuchGroup() {
        assertThat(events("2026-06-30").special()).isNull();
    }

    @Test
    void percentIsOfTheDosedAndUnrounded() {
        cohort.dosed("2025-03-10").event("2025-03-11");
        cohort.dosed("2025-03-10");
        cohort.dosed("2025-03-10");
        cohort.patient("01", "2025-03-01").enrolled("2025-03-02");
        var found = events("2026-06-30").treatmentEmergent();
        assertThat(found.percent()).isEqualTo(100.0 / 3);
        assertThat(found.percentLow95()).isCloseTo(0.8404, within(1e-3));
        assertThat(found.percentHigh95()).isCloseTo(90.5701, within(1e-3));
        assertThat(found.per100PatientYears()).isCloseTo(100 / (3 * 28 / 365.25), within(1e-9));
    }

    @Test
    void theIncidenceRateStopsEachPatientAtTheFirstEvent() {
        var one = cohort.dosed("2025-03-10");
        one.event("2025-03-19");
        one.event("2025-03-14");
        cohort.dosed("2025-03-10");
        var first = events("2026-06-30").treatmentEmergent().firstEvents();
        assertThat(first.count()).isOne();
        assertThat(first.patientYears()).isCloseTo((5 + 28) / 365.25, within(1e-12));
    }

    @Test
    void theTableOrdersClassesByPatientsAndTermsByFrequency() {
        var one = cohort.dosed("2025-03-10");
        var two = cohort.dosed("2025-03-10");
        one.event("2025-03-11").of("Skin", "Rash");
        one.event("2025-03-12").of("Skin", "Rash");
        one.event("2025-03-12").of("Infections", "Cough");
        two.event("2025-03-12").of("Infections", "Cough");
        two.event("2025-03-12").of("Infections", "Abscess");
        two.event("2025-03-12").of("Infections", "Bronchitis");
        assertThat(cohort.tables("2026-06-30").bySocAndTerm())
                .extracting(row -> row.soc() + "/" + row.term() + " " + row.patients() + " " + row.events())
                .containsExactly(
                        "null/null 2 6",
                        "Infections/null 2 4",
                        "Infections/Cough 2 2",
                        "Infections/Abscess 1 1",
                        "Infections/Bronchitis 1 1",
                        "Skin/null 1 2",
                        "Skin/Rash 1 2");
    }

    @Test
    void aPatientCountsInEachSeverityButOnceAtTheWorstGrade() {
        var one = cohort.dosed("2025-03-10");
        one.event("2025-03-11").severity("MILD", null);
        one.event("2025-03-12").severity(null, 4);
        one.event("2025-03-13").severity("MODERATE", 2);
        var tables = cohort.tables("2026-06-30");
        assertThat(tables.bySeverity())
                .filteredOn(row -> row.soc() == null)
                .extracting(row -> row.severity() + " " + row.patients() + " " + row.events())
                .containsExactly("MILD 1 1", "MODERATE 1 1", "SEVERE 1 1");
        assertThat(tables.bySocAndWorstGrade())
                .containsExactly(
                        new SafetyTables.GradeRow(null, 1, 0, 0, 0, 1, 0, 0),
                        new SafetyTables.GradeRow("Infections", 1, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void anEventWithoutAClassStandsUnderUncoded() {
        cohort.dosed("2025-03-10").event("2025-03-11").of("", "Rash");
        assertThat(cohort.tables("2026-06-30").bySocAndTerm())
                .extracting(SafetyTables.TermRow::soc)
                .containsExactly(null, "UNCODED", "UNCODED");
    }
}
