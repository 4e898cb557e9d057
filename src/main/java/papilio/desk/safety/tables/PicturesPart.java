package papilio.desk.safety.tables;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import papilio.figures.review.SafetyReview;
import papilio.shared.ui.EmptyState;

/** The most frequent terms, when the first event comes, and how many begin each month; a click opens who or what it is. */
final class PicturesPart extends Div {
    PicturesPart(SafetyReview review, CellDoors doors, TermWords words) {
        if (review.mostFrequent().isEmpty()) {
            add(ReviewPanel.titled(getTranslation("safety.tables.title.PICTURES"))
                    .with(new EmptyState(
                            getTranslation("safety.tables.what"), getTranslation("safety.tables.none.TERMS"))));
            return;
        }
        add(panel("terms", new TermBarsPicture(review, doors, words)));
        add(panel("onset", new OnsetPicture(review, doors)));
        add(panel("months", new MonthsPicture(review, doors)));
    }

    private ReviewPanel panel(String name, Component picture) {
        return ReviewPanel.titled(getTranslation("safety.tables.picture." + name))
                .with(picture)
                .footnote(getTranslation("safety.tables.method." + name));
    }
}
