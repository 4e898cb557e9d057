package papilio.enrollment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import papilio.figures.Cohort;
import papilio.figures.SiteTarget;
import papilio.patient.PatientFact;
import papilio.study.StudySettings;

/** What the lines of the enrollment curve say month by month. */
class CurveMonthsTest {
    private final NavigableMap<YearMonth, Integer> plan = new TreeMap<>();
    private final List<PatientFact> patients = new ArrayList<>();

    private CurveMonths at(String cutoff, Integer target) {
        return new CurveMonths(cohort(cutoff, target).figures(), List.of(new CurvePlan("Plan", plan)));
    }

    private Cohort cohort(String cutoff, Integer target) {
        var study = new StudySettings(
                "S1",
                "A study",
                null,
                null,
                null,
                target,
                ZoneId.of("UTC"),
                null,
                28,
                28,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                0);
        var site = new SiteTarget("01", target, LocalDate.parse("2026-01-01"));
        return new Cohort(study, LocalDate.parse(cutoff), true, List.of(site), plan, patients, List.of());
    }

    private void enrolled(String... days) {
        for (var day : days)
            patients.add(new PatientFact(
                    patients.size() + 1L,
                    "01",
                    "P",
                    LocalDate.parse(day),
                    null,
                    null,
                    null,
                    null,
                    LocalDate.parse(day),
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
    }

    @Test
    void theActualLineEndsAtTheCutoff() {
        enrolled("2026-01-10", "2026-03-10");
        var months = at("2026-03-31", 100);
        assertThat(months.enrolledBy(YearMonth.of(2026, 2))).isOne();
        assertThat(months.enrolledBy(YearMonth.of(2026, 3))).isEqualTo(2);
        assertThat(months.enrolledBy(YearMonth.of(2026, 4))).isNull();
    }

    @Test
    void thePresentPaceLeadsToTheTargetAndNoFurther() {
        enrolled("2026-01-10", "2026-02-10", "2026-03-10");
        var months = at("2026-03-31", 5);
        assertThat(months.atPresentPace(YearMonth.of(2026, 2))).isNull();
        assertThat(months.atPresentPace(YearMonth.of(2026, 3))).isEqualTo(3);
        assertThat(months.atPresentPace(YearMonth.of(2026, 4))).isEqualTo(4);
        assertThat(months.atPresentPace(YearMonth.of(2026, 12))).isEqualTo(5);
        assertThat(months.all().getLast()).isEqualTo(YearMonth.of(2026, 5));
    }

    @Test
    void aFarDateLeavesThePictureAfterTwoYears() {
        enrolled("2026-01-10");
        assertThat(at("2026-03-31", 1000).all().getLast()).isEqualTo(YearMonth.of(2028, 3));
    }

    @Test
    void thePlanIsShownToItsEnd() {
        plan.put(YearMonth.of(2025, 12), 1);
        plan.put(YearMonth.of(2026, 8), 50);
        enrolled("2026-01-10");
        var months = at("2026-03-31", null);
        assertThat(months.leadsOn()).isFalse();
        assertThat(months.all().getFirst()).isEqualTo(YearMonth.of(2025, 12));
        assertThat(months.all().getLast()).isEqualTo(YearMonth.of(2026, 8));
        assertThat(months.planned(YearMonth.of(2026, 7))).isOne();
        assertThat(months.planned(YearMonth.of(2026, 9))).isNull();
    }

    @Test
    void everyVersionThatIsDrawnFitsIntoThePicture() {
        enrolled("2026-01-10");
        plan.put(YearMonth.of(2026, 2), 5);
        var older =
                new CurvePlan("Baseline", new TreeMap<>(Map.of(YearMonth.of(2025, 11), 1, YearMonth.of(2026, 12), 9)));
        var months = new CurveMonths(cohort("2026-03-31", null).figures(), List.of(new CurvePlan("Plan", plan), older));
        assertThat(months.all().getFirst()).isEqualTo(YearMonth.of(2025, 11));
        assertThat(months.all().getLast()).isEqualTo(YearMonth.of(2026, 12));
        assertThat(months.planned(YearMonth.of(2026, 3))).isEqualTo(5);
        assertThat(months.planned(older, YearMonth.of(2026, 3))).isOne();
    }

    /** Versions that end two months apart would write their names into each other on a phone. */
    @Test
    void severalPlansCarryTheirNamesApart() {
        var plans = List.of(ending(2027, 12), ending(2027, 10), ending(2027, 9));
        var months = new CurveMonths(cohort("2026-03-31", null).figures(), plans);
        assertThat(months.nameAt(0)).isEqualTo(YearMonth.of(2027, 12));
        assertThat(months.nameAt(1)).isEqualTo(YearMonth.of(2026, 12));
        assertThat(months.nameAt(2)).isEqualTo(YearMonth.of(2027, 3));
        assertThat(months.planned(plans.get(2), months.nameAt(2))).isNotNull();
    }

    private static CurvePlan ending(int year, int month) {
        return new CurvePlan("", new TreeMap<>(Map.of(YearMonth.of(2026, 1), 1, YearMonth.of(year, month), 9)));
    }
}
