package papilio.desk.safety.tables;

import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import papilio.figures.review.SafetyReview;
import papilio.shared.ui.Formats;

/** In words what is shown: which events, until when, of whom, and what narrows them. */
final class ShownLine extends Paragraph {
    ShownLine(TablesPlace place, SafetyReview review) {
        addClassNames("sub", "shown-line");
        var said = new ArrayList<String>();
        said.add(getTranslation("safety.tables.shown", review.cutoff().toString()));
        said.add(getTranslation(
                "safety.tables.shown.dosed",
                Formats.whole(review.dosed(), getLocale()),
                Formats.oneDecimal(review.patientYears(), getLocale())));
        said.add(sites(List.copyOf(place.sites())));
        var grade = place.gradeFrom();
        if (grade != null) said.add(getTranslation("safety.tables.shown.grade", grade));
        var related = place.related();
        if (related != null)
            said.add(getTranslation(related ? "safety.tables.shown.related" : "safety.tables.shown.unrelated"));
        setText(String.join(" · ", said));
    }

    private String sites(List<String> sites) {
        return sites.isEmpty()
                ? getTranslation("safety.tables.shown.allSites")
                : getTranslation("safety.tables.shown.sites", String.join(", ", sites), sites.size());
    }
}
