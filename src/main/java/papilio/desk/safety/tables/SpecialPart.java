package papilio.desk.safety.tables;

import com.vaadin.flow.component.html.Div;
import papilio.figures.review.EventKind;
import papilio.figures.review.ReviewCell;
import papilio.figures.review.SafetyReview;
import papilio.figures.review.SafetyReview.SpecialRow;
import papilio.shared.ui.EmptyState;

/** Events of special interest by category; a category without an event keeps its row. */
final class SpecialPart extends Div {
    SpecialPart(SafetyReview review, CellDoors doors, TermWords words) {
        var title = getTranslation("safety.tables.title.SPECIAL");
        if (review.special().isEmpty()) {
            add(ReviewPanel.titled(title)
                    .with(new EmptyState(
                            getTranslation("safety.tables.what"), getTranslation("safety.tables.none.SPECIAL"))));
            return;
        }
        var table = new ReviewTable<>(title, review.special())
                .named(getTranslation("safety.tables.category"), row -> words.interest(row.category()), row -> "term");
        var columns = new IncidenceColumns<>(this, getLocale(), SpecialRow::incidence);
        columns.addTo(table, row -> doors.patients(cell(row)), row -> doors.events(cell(row)));
        add(ReviewPanel.titled(title, table.csv(review.study() + "-ae-special.csv"))
                .with(table.built())
                .footnote(columns.method(review)));
    }

    private static ReviewCell cell(SpecialRow row) {
        return ReviewCell.of(EventKind.ANY).special(row.category());
    }
}
