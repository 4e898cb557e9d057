package papilio.desk.safety.tables;

import com.vaadin.flow.component.html.Div;
import papilio.figures.review.EventKind;
import papilio.figures.review.ReviewCell;
import papilio.figures.review.SafetyReview;
import papilio.figures.review.SafetyReview.OverviewRow;

/** How many patients had an event of which kind, how often, and how sure that is. */
final class OverviewPart extends Div {
    OverviewPart(SafetyReview review, CellDoors doors) {
        var title = getTranslation("safety.tables.title.OVERVIEW");
        var table = new ReviewTable<>(title, review.overview())
                .named(
                        getTranslation("safety.tables.kind"),
                        row -> getTranslation("safety.tables.kind." + row.kind()),
                        row -> row.kind() == EventKind.ANY ? "all" : "term");
        var columns = new IncidenceColumns<>(this, getLocale(), OverviewRow::incidence);
        columns.addTo(
                table,
                row -> doors.patients(ReviewCell.of(row.kind())),
                row -> doors.events(ReviewCell.of(row.kind())));
        add(ReviewPanel.titled(title, table.csv(review.study() + "-ae-overview.csv"))
                .with(table.built())
                .footnote(columns.method(review)));
    }
}
