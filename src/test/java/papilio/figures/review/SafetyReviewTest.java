package papilio.figures.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import papilio.figures.Cohorts;
import papilio.figures.Incidence;
import papilio.figures.Rate;

/** What the tables and pictures of the review count, by hand. */
class SafetyReviewTest {
    private final Cohorts cohort = new Cohorts();

    private SafetyReview review() {
        return review(EventSelection.EVERYTHING);
    }

    private SafetyReview review(EventSelection selection) {
        return new ReviewTables(cohort.at("2026-06-30"), selection, List.of("HZ", "TB")).with(List.of());
    }

    private Incidence row(EventKind kind) {
        return review().overview().stream()
                .filter(row -> row.kind() == kind)
                .findFirst()
                .orElseThrow()
                .incidence();
    }

    @Test
    void theOverviewCountsEachKindAmongTheEmergent() {
        cohort.specialInterest = true;
        var one = cohort.dosed("2026-01-01", "2026-03-01");
        one.event("2026-01-05").serious().related().severity("SEVERE", null).action("DRUG_WITHDRAWN");
        one.event("2026-01-06").serious().severity(null, 5).outcome("FATAL");
        one.event("2026-01-07").related().severity("MILD", 1).special("HZ").action("DRUG_INTERRUPTED");
        one.event("2025-12-31").serious().related().action("DRUG_WITHDRAWN");
        cohort.dosed("2026-01-01", "2026-03-01").event("2026-01-09");
        assertThat(review().overview())
                .extracting(row -> row.kind() + " " + row.incidence().patients() + " "
                        + row.incidence().events())
                .containsExactly(
                        "ANY 2 4",
                        "SERIOUS 1 2",
                        "RELATED 1 2",
                        "SERIOUS_RELATED 1 1",
                        "SEVERE 1 2",
                        "FATAL 1 1",
                        "SPECIAL 1 1",
                        "LEADING_TO_DISCONTINUATION 1 1");
    }

    @Test
    void withoutSpecialInterestThereIsNoSuchRow() {
        cohort.dosed("2026-01-01");
        assertThat(review().overview())
                .extracting(SafetyReview.OverviewRow::kind)
                .doesNotContain(EventKind.SPECIAL);
        assertThat(review().special()).isEmpty();
    }

    @Test
    void aRowCarriesBothExactIntervalsAndTheRateOfFirstEvents() {
        var one = cohort.dosed("2025-01-06", "2025-12-22");
        one.event("2025-01-06");
        one.event("2025-02-06");
        cohort.dosed("2025-01-01", "2025-06-04");
        var any = row(EventKind.ANY);
        assertThat(any.percent()).isEqualTo(50.0);
        assertThat(any.percentLow95()).isCloseTo(1.2579, within(1e-4));
        assertThat(any.percentHigh95()).isCloseTo(98.7421, within(1e-4));
        assertThat(any.per100PatientYears()).isCloseTo(100 * 2 / 1.53320, within(0.001));
        assertThat(any.low95()).isCloseTo(0.2422 / 0.0153320, within(0.01));
        assertThat(any.high95()).isCloseTo(7.2247 / 0.0153320, within(0.01));
        assertThat(any.firstEvents())
                .extracting(Rate::count, Rate::patientYears)
                .containsExactly(1, (1 + 182) / 365.25);
        assertThat(any.firstEvents().low95()).isCloseTo(0.0253 / (183 / 365.25) * 100, within(0.01));
    }

    @Test
    void everySpecialInterestOfTheStudyHasARowAndOthersFollow() {
        cohort.specialInterest = true;
        var one = cohort.dosed("2026-01-01");
        one.event("2026-01-05").special("TB");
        one.event("2026-01-06").special("OLD");
        assertThat(review().special())
                .extracting(row -> row.category() + " " + row.incidence().events())
                .containsExactly("HZ 0", "TB 1", "OLD 1");
        assertThat(review().special().getFirst().incidence().percentHigh95()).isCloseTo(97.5, within(1e-4));
    }

    @Test
    void aPatientCountsOncePerRowAtTheWorstGrade() {
        var one = cohort.dosed("2026-01-01");
        one.event("2026-01-05").of("Skin", "Rash").severity("MILD", null);
        one.event("2026-01-06").of("Skin", "Rash").severity(null, 4);
        one.event("2026-01-06").of("Skin", "Itch").severity(null, null);
        cohort.dosed("2026-01-01").event("2026-01-07").of("Skin", "Rash").severity("MODERATE", null);
        assertThat(review().worstGrades())
                .containsExactly(
                        new SafetyReview.WorstGradeRow(null, null, new Grades(0, 1, 0, 1, 0, 0)),
                        new SafetyReview.WorstGradeRow("Skin", null, new Grades(0, 1, 0, 1, 0, 0)),
                        new SafetyReview.WorstGradeRow("Skin", "Rash", new Grades(0, 1, 0, 1, 0, 0)),
                        new SafetyReview.WorstGradeRow("Skin", "Itch", new Grades(0, 0, 0, 0, 0, 1)));
        assertThat(review().mostFrequent())
                .containsExactly(
                        new SafetyReview.TermBar(
                                "Skin", "Rash", new Grades(0, 1, 0, 1, 0, 0), new Grades(1, 1, 0, 1, 0, 0)),
                        new SafetyReview.TermBar(
                                "Skin", "Itch", new Grades(0, 0, 0, 0, 0, 1), new Grades(0, 0, 0, 0, 0, 1)));
    }

    @Test
    void onlyTheMostFrequentTermsHaveABar() {
        var one = cohort.dosed("2026-01-01");
        for (var term = 0; term < 25; term++)
            for (var times = 0; times <= term; times++) one.event("2026-01-05").of("Skin", "T" + term);
        assertThat(review().mostFrequent())
                .hasSize(SafetyReview.BARS)
                .extracting(SafetyReview.TermBar::term)
                .startsWith("T24", "T23")
                .doesNotContain("T4");
    }

    @Test
    void theSelectionLimitsEventsAndLeavesTheDenominators() {
        var one = cohort.dosed("2026-01-01", "2026-03-01");
        one.event("2026-01-05").severity("MODERATE", null).related();
        one.event("2026-01-06").severity(null, 1).related();
        one.event("2026-01-07").severity(null, null).related();
        one.event("2026-01-08").severity("MILD", 3);
        cohort.dosed("2026-01-01");
        var some = review(EventSelection.of(Set.of(), 2, true));
        assertThat(some.dosed()).isEqualTo(2);
        assertThat(some.patientYears()).isEqualTo(review().patientYears());
        assertThat(some.terms().getFirst().incidence().events()).isOne();
        assertThat(some.terms().getFirst().incidence().percent()).isEqualTo(50.0);
        assertThat(review(EventSelection.of(Set.of(), 1, null))
                        .terms()
                        .getFirst()
                        .incidence()
                        .events())
                .isEqualTo(3);
        assertThat(review(EventSelection.of(Set.of(), null, false))
                        .terms()
                        .getFirst()
                        .incidence()
                        .events())
                .isOne();
    }

    /** Five patients, 28 days of exposure but for one of 10; first events on days 0, 5 and 5. */
    @Test
    void theCurveIsOneMinusTheProductLimit() {
        cohort.dosed("2026-01-01").event("2026-01-01");
        cohort.dosed("2026-01-01").event("2026-01-06");
        var third = cohort.dosed("2026-01-01");
        third.event("2026-01-20");
        third.event("2026-01-06");
        cohort.dosed("2026-01-01").died("2026-01-04");
        cohort.dosed("2026-01-01");
        var onset = review().onset();
        assertThat(onset.patients()).isEqualTo(5);
        assertThat(onset.withEvent()).isEqualTo(3);
        assertThat(onset.binDays()).isEqualTo(7);
        assertThat(onset.bins()).containsExactly(new TimeToOnset.Bin(0, 6, 3));
        assertThat(onset.curve()).hasSize(2);
        assertThat(onset.curve().get(0)).isEqualTo(new TimeToOnset.Point(0, 5, 1, 100 * (1 - 4.0 / 5)));
        var later = onset.curve().get(1);
        assertThat(later.day()).isEqualTo(5);
        assertThat(later.atRisk()).isEqualTo(3);
        assertThat(later.patients()).isEqualTo(2);
        assertThat(later.percent()).isCloseTo(100 * (1 - 4.0 / 5 * 1 / 3), within(1e-9));
        assertThat(onset.medianDay()).isEqualTo(5);
    }

    @Test
    void whoeverIsObservedUntilTheDayIsStillAtRiskOnIt() {
        cohort.dosed("2026-01-01").event("2026-01-04");
        cohort.dosed("2026-01-01").died("2026-01-04");
        cohort.dosed("2026-01-01").died("2026-01-03");
        assertThat(review().onset().curve()).singleElement().satisfies(point -> {
            assertThat(point.day()).isEqualTo(3);
            assertThat(point.atRisk()).isEqualTo(2);
        });
    }

    @Test
    void withoutCensoringTheCurveIsThePlainShare() {
        var dice = new Random(11);
        for (var patient = 0; patient < 50; patient++) {
            var one = cohort.dosed("2026-01-01", "2026-06-30");
            if (dice.nextInt(3) > 0)
                one.event(Cohorts.day("2026-01-01").plusDays(dice.nextInt(150)).toString());
        }
        var onset = review().onset();
        var last = onset.curve().getLast();
        assertThat(last.percent()).isCloseTo(100.0 * onset.withEvent() / 50, within(1e-9));
        assertThat(onset.bins().stream().mapToInt(TimeToOnset.Bin::patients).sum())
                .isEqualTo(onset.withEvent());
        assertThat(onset.bins()).hasSizeLessThanOrEqualTo(TimeToOnset.BINS);
        assertThat(onset.binDays()).isEqualTo(14);
    }

    @Test
    void withoutEventsThereIsNothingToDraw() {
        cohort.dosed("2026-06-01");
        var review = review();
        assertThat(review.onset()).isEqualTo(new TimeToOnset(1, 0, 7, List.of(), List.of(), null));
        assertThat(review.mostFrequent()).isEmpty();
        assertThat(review.terms())
                .singleElement()
                .satisfies(row -> assertThat(row.incidence().events()).isZero());
        assertThat(review.months())
                .singleElement()
                .satisfies(month -> assertThat(month.exposureDays()).isEqualTo(28));
    }

    @Test
    void ofNobodyThereIsNothing() {
        var review = review();
        assertThat(review.dosed()).isZero();
        assertThat(review.months()).isEmpty();
        assertThat(review.overview().getFirst().incidence().percent()).isNull();
        assertThat(review.overview().getFirst().incidence().per100PatientYears())
                .isNull();
    }

    @Test
    void aMonthHoldsItsEventsAndItsPartOfTheExposure() {
        var one = cohort.dosed("2026-01-20");
        one.event("2026-01-20");
        one.event("2026-01-31");
        one.event("2026-02-01");
        var months = review().months();
        assertThat(months)
                .extracting(MonthOfEvents::month)
                .containsExactly(
                        YearMonth.of(2026, 1),
                        YearMonth.of(2026, 2),
                        YearMonth.of(2026, 3),
                        YearMonth.of(2026, 4),
                        YearMonth.of(2026, 5),
                        YearMonth.of(2026, 6));
        assertThat(months.get(0))
                .isEqualTo(new MonthOfEvents(
                        YearMonth.of(2026, 1), 1, 2, 12, 12 / (365.25 / 12), 2 / (12 / (365.25 / 12))));
        assertThat(months.get(1).exposureDays()).isEqualTo(16);
        assertThat(months.get(1).events()).isOne();
        assertThat(months.get(2)).isEqualTo(new MonthOfEvents(YearMonth.of(2026, 3), 0, 0, 0, 0, null));
    }

    @Test
    void theMonthsHoldTheWholeExposureAndEveryEvent() {
        var dice = new Random(12);
        for (var patient = 0; patient < 40; patient++) {
            var first = Cohorts.day("2025-01-01").plusDays(dice.nextInt(400));
            var one = cohort.dosed(
                    first.toString(), first.plusDays(dice.nextInt(300)).toString());
            for (var event = dice.nextInt(4); event > 0; event--)
                one.event(first.plusDays(dice.nextInt(300)).toString());
        }
        var review = review();
        var days =
                review.months().stream().mapToLong(MonthOfEvents::exposureDays).sum();
        assertThat(days / 365.25).isCloseTo(review.patientYears(), within(1e-9));
        assertThat(review.months().stream().mapToInt(MonthOfEvents::events).sum())
                .isEqualTo(row(EventKind.ANY).events());
    }
}
