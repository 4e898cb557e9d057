package papilio.desk.enrollment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import papilio.figures.Figures;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;

/** How many wait for a decision, and how far enrollment is. */
final class EnrollmentAnswer extends Div {
    EnrollmentAnswer(Figures figures) {
        var counts = figures.overall();
        var href = Doors.to(
                "patients",
                figures.study(),
                Map.of("group", "IN_SCREENING", "cutoff", figures.cutoff().toString()));
        var number = PlainTable.door(href, Formats.whole(counts.inScreening(), getLocale()));
        number.addClassName("number");
        var answer = new H1(number, new Span(getTranslation("enrollment.answer")));
        answer.addClassName("answer");
        var percent = counts.percentOfTarget();
        var words = figures.target() == null || percent == null
                ? getTranslation("enrollment.answer.enrolled", counts.enrolled())
                : getTranslation(
                        "enrollment.answer.ofTarget",
                        counts.enrolled(),
                        figures.target(),
                        Formats.percent(percent, getLocale()));
        var circumstances = new Paragraph(words + " · "
                + getTranslation(
                        "enrollment.answer.flow", counts.screened(), counts.screenFailures(), counts.declined()));
        circumstances.addClassName("sub");
        add(answer, circumstances);
    }
}
