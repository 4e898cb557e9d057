package papilio.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TheDemoIsTheSameEveryTimeTest {
    @Test
    void twoRunsOfTheSeedAgreeInEveryField() {
        var one = Cohort.make();
        var other = Cohort.make();
        var ids = new HashMap<String, Long>();
        one.forEach(patient -> ids.put(patient.entry().patientNo(), (long) ids.size()));

        assertThat(one).isEqualTo(other);
        assertThat(DemoSafety.of(one, ids)).isEqualTo(DemoSafety.of(other, ids));
    }

    @Test
    void nothingHappensAfterTheBusinessToday() {
        for (var patient : Cohort.make()) {
            assertThat(patient.lastDay()).isBeforeOrEqualTo(Cohort.TODAY);
            assertThat(patient.treatments()).allMatch(dose -> !dose.startedOn().isAfter(Cohort.TODAY));
            assertThat(patient.findings())
                    .allMatch(finding ->
                            !Objects.requireNonNull(finding.takenOn()).isAfter(Cohort.TODAY));
        }
    }

    @Test
    void consentComesBeforeEnrollmentAndEnrollmentBeforeTheFirstDose() {
        for (var patient : Cohort.make()) {
            var entry = patient.entry();
            assertOrder(entry.consentOn(), entry.enrolledOn());
            assertOrder(entry.enrolledOn(), entry.firstDoseOn());
            assertOrder(entry.course().lastDoseOn(), entry.course().endedOn());
        }
    }

    private static void assertOrder(
            @org.jspecify.annotations.Nullable LocalDate one, @org.jspecify.annotations.Nullable LocalDate other) {
        if (one != null && other != null) assertThat(one).isBeforeOrEqualTo(other);
    }
}
