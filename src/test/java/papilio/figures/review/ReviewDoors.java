package papilio.figures.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import papilio.figures.Incidence;
import papilio.figures.review.SafetyReview.IncidenceRow;
import papilio.safety.SafetyService;

/** Goes through the door of every number of a review and counts what is behind it. */
final class ReviewDoors {
    private final SafetyReviewService reviews;
    private final SafetyService safety;
    private final SafetyReview review;
    private int opened;

    ReviewDoors(SafetyReviewService reviews, SafetyService safety, SafetyReview review) {
        this.reviews = reviews;
        this.safety = safety;
        this.review = review;
    }

    int opened() {
        return opened;
    }

    ReviewDoors open() {
        for (var row : review.overview()) door(ReviewCell.of(row.kind()), row.incidence());
        rows(EventKind.ANY, review.terms());
        rows(EventKind.SERIOUS, review.serious());
        rows(EventKind.RELATED, review.related());
        for (var row : review.special())
            door(ReviewCell.of(EventKind.SPECIAL).special(row.category()), row.incidence());
        for (var row : review.severities()) {
            var cell = ReviewCell.of(EventKind.ANY).term(row.soc(), null).severity(row.severity());
            door(cell, row.patients(), row.events());
        }
        for (var row : review.worstGrades()) {
            var cell = PatientCell.of(ReviewCell.of(EventKind.ANY).term(row.soc(), row.term()));
            for (var grade = 0; grade <= 5; grade++)
                patients(cell.worstGrade(grade), row.patients().of(grade));
        }
        for (var bar : review.mostFrequent())
            for (var grade = 0; grade <= 5; grade++)
                events(
                        ReviewCell.of(EventKind.ANY).term(bar.soc(), bar.term()).grade(grade),
                        bar.events().of(grade));
        for (var bin : review.onset().bins())
            patients(PatientCell.of(ReviewCell.of(EventKind.ANY)).firstOn(bin), bin.patients());
        for (var month : review.months())
            door(ReviewCell.of(EventKind.ANY).month(month.month()), month.patients(), month.events());
        return this;
    }

    private void rows(EventKind kind, List<IncidenceRow> rows) {
        for (var row : rows) door(ReviewCell.of(kind).term(row.soc(), row.term()), row.incidence());
    }

    private void door(ReviewCell cell, Incidence counted) {
        door(cell, counted.patients(), counted.events());
    }

    private void door(ReviewCell cell, int patients, int events) {
        events(cell, events);
        patients(PatientCell.of(cell), patients);
    }

    private void events(ReviewCell cell, int counted) {
        opened++;
        assertThat(safety.count(review.study(), cell.door(review.selection(), review.cutoff())))
                .as("%s at %s under %s", cell, review.cutoff(), review.selection())
                .isEqualTo(counted);
    }

    private void patients(PatientCell cell, int counted) {
        opened++;
        assertThat(reviews.patients(review.study(), review.cutoff(), review.selection(), cell, null, 1000))
                .as("%s at %s under %s", cell, review.cutoff(), review.selection())
                .hasSize(counted);
    }
}
