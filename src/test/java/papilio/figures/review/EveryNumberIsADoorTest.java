package papilio.figures.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.figures.FiguresService;
import papilio.figures.Incidence;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.safety.SafetyService;

/** Behind every number of the review stand as many events in the queue, and as many patients, as it says. */
@PapilioTest
class EveryNumberIsADoorTest {
    private static final List<EventSelection> SELECTIONS = List.of(
            EventSelection.EVERYTHING,
            EventSelection.of(Set.of("01", "03"), null, true),
            EventSelection.of(Set.of("02"), 2, null),
            EventSelection.of(Set.of(), 3, false));

    @Autowired
    JdbcClient database;

    @Autowired
    SafetyReviewService reviews;

    @Autowired
    SafetyService safety;

    @Autowired
    FiguresService figures;

    private String study = "";

    @BeforeEach
    void signIn() {
        SignIn.as(database, Role.MONITOR);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void atEveryCutoffAndUnderEverySelection(int seed) {
        study = RandomStudy.of(database, seed);
        var doors = 0;
        for (var back : List.of(0, 60, 170))
            for (var selection : SELECTIONS)
                doors += new ReviewDoors(
                                reviews,
                                safety,
                                reviews.safetyReview(study, RandomStudy.TODAY.minusDays(back), selection))
                        .open()
                        .opened();
        assertThat(doors).isGreaterThan(1000);
    }

    @Test
    void anyEventIsWhatTheHeadlineCounts() {
        study = RandomStudy.of(database, 4);
        var review = reviews.safetyReview(study, null, EventSelection.EVERYTHING);
        var headline = figures.figures(study, null).overall();
        assertThat(review.dosed()).isEqualTo(headline.dosed());
        assertThat(review.patientYears()).isEqualTo(headline.patientYears());
        assertThat(row(review, EventKind.ANY))
                .isEqualTo(headline.adverseEvents().treatmentEmergent());
        assertThat(row(review, EventKind.SERIOUS))
                .isEqualTo(headline.adverseEvents().serious());
        assertThat(row(review, EventKind.RELATED))
                .isEqualTo(headline.adverseEvents().related());
        assertThat(row(review, EventKind.SEVERE))
                .isEqualTo(headline.adverseEvents().severe());
        assertThat(row(review, EventKind.FATAL))
                .isEqualTo(headline.adverseEvents().fatal());
        assertThat(row(review, EventKind.SPECIAL))
                .isEqualTo(headline.adverseEvents().special());
    }

    @Test
    void theSitesOfOneStudyAddUp() {
        study = RandomStudy.of(database, 5);
        var all = reviews.safetyReview(study, null, EventSelection.EVERYTHING);
        var dosed = 0;
        var years = 0.0;
        var events = 0;
        var patients = 0;
        for (var site : List.of("01", "02", "03")) {
            var one = reviews.safetyReview(study, null, EventSelection.of(Set.of(site), null, null));
            dosed += one.dosed();
            years += one.patientYears();
            events += row(one, EventKind.ANY).events();
            patients += row(one, EventKind.ANY).patients();
        }
        assertThat(dosed).isEqualTo(all.dosed());
        assertThat(years).isCloseTo(all.patientYears(), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(events).isEqualTo(row(all, EventKind.ANY).events());
        assertThat(patients).isEqualTo(row(all, EventKind.ANY).patients());
    }

    @Test
    void gradeAndRelationLeaveTheDenominators() {
        study = RandomStudy.of(database, 6);
        var all = reviews.safetyReview(study, null, EventSelection.EVERYTHING);
        var related = reviews.safetyReview(study, null, EventSelection.of(Set.of(), null, true));
        var not = reviews.safetyReview(study, null, EventSelection.of(Set.of(), null, false));
        assertThat(related.dosed()).isEqualTo(all.dosed()).isEqualTo(not.dosed());
        assertThat(related.patientYears()).isEqualTo(all.patientYears());
        assertThat(row(related, EventKind.ANY)).isEqualTo(row(all, EventKind.RELATED));
        assertThat(row(related, EventKind.ANY).events()
                        + row(not, EventKind.ANY).events())
                .isEqualTo(row(all, EventKind.ANY).events());
        var grades = all.worstGrades().getFirst().patients();
        for (var from = 1; from <= 5; from++) {
            var some = reviews.safetyReview(study, null, EventSelection.of(Set.of(), from, null));
            var reached = 0;
            for (var grade = from; grade <= 5; grade++) reached += grades.of(grade);
            assertThat(row(some, EventKind.ANY).patients()).isEqualTo(reached);
        }
    }

    @Test
    void anotherSiteIsNotInTheAnswer() {
        study = RandomStudy.of(database, 7);
        var one = reviews.safetyReview(study, null, EventSelection.of(Set.of("01"), null, null));
        SignIn.as(database, Role.COORDINATOR, study, "01");
        assertThat(reviews.safetyReview(study, null, EventSelection.EVERYTHING).overview())
                .isEqualTo(one.overview());
        var foreign = EventSelection.of(Set.of("02"), null, null);
        assertThat(reviews.safetyReview(study, null, foreign).dosed()).isZero();
        assertThat(reviews.patients(study, null, foreign, PatientCell.of(ReviewCell.of(EventKind.ANY)), null, 10))
                .isEmpty();
        assertThat(reviews.patients(study, null, foreign, ShiftTest.ALT, LabLevel.MISSING, LabLevel.MISSING, null, 10))
                .isEmpty();
    }

    @Test
    void patientsComePageByPage() {
        study = RandomStudy.of(database, 8);
        var cell = PatientCell.of(ReviewCell.of(EventKind.ANY));
        var everything = EventSelection.EVERYTHING;
        var all = reviews.patients(study, null, everything, cell, null, 100);
        assertThat(all)
                .hasSizeGreaterThan(6)
                .isSortedAccordingTo(java.util.Comparator.comparing(AffectedPatient::patientNo));
        assertThat(reviews.patients(study, null, everything, cell, all.get(2).patientNo(), 3))
                .isEqualTo(all.subList(3, 6));
    }

    private static Incidence row(SafetyReview review, EventKind kind) {
        return review.overview().stream()
                .filter(row -> row.kind() == kind)
                .map(SafetyReview.OverviewRow::incidence)
                .findFirst()
                .orElseThrow();
    }
}
