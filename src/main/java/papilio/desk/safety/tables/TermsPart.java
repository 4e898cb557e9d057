package papilio.desk.safety.tables;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import papilio.figures.review.EventKind;
import papilio.figures.review.ReviewCell;
import papilio.figures.review.SafetyReview;
import papilio.figures.review.SafetyReview.IncidenceRow;
import papilio.shared.ui.EmptyState;

/** Events class by class with their terms: all of them, the serious or the related ones. */
final class TermsPart extends Div {
    TermsPart(SafetyReview review, TablesPart part, CellDoors doors, TermWords words) {
        var title = getTranslation("safety.tables.title." + part);
        var rows = rows(review, part);
        if (rows.stream().allMatch(row -> row.incidence().events() == 0)) {
            add(ReviewPanel.titled(title)
                    .with(new EmptyState(
                            getTranslation("safety.tables.what"), getTranslation("safety.tables.none." + part))));
            return;
        }
        var kind = kind(part);
        var table = new ReviewTable<>(title, rows)
                .named(
                        getTranslation("safety.tables.term"),
                        row -> words.row(row.soc(), row.term()),
                        row -> TermWords.style(row.soc(), row.term()))
                .plainName(getTranslation("safety.tables.class"), row -> words.row(row.soc(), null))
                .plainName(
                        getTranslation("safety.tables.preferred"),
                        row -> row.term() == null ? null : words.term(row.term()));
        var columns = new IncidenceColumns<>(this, getLocale(), IncidenceRow::incidence);
        columns.addTo(
                table,
                row -> doors.patients(ReviewCell.of(kind).term(row.soc(), row.term())),
                row -> doors.events(ReviewCell.of(kind).term(row.soc(), row.term())));
        add(ReviewPanel.titled(title, table.csv(review.study() + "-ae-" + part.address() + ".csv"))
                .with(table.built())
                .footnote(columns.method(review)));
    }

    private static List<IncidenceRow> rows(SafetyReview review, TablesPart part) {
        return switch (part) {
            case SERIOUS -> review.serious();
            case RELATED -> review.related();
            default -> review.terms();
        };
    }

    private static EventKind kind(TablesPart part) {
        return switch (part) {
            case SERIOUS -> EventKind.SERIOUS;
            case RELATED -> EventKind.RELATED;
            default -> EventKind.ANY;
        };
    }
}
