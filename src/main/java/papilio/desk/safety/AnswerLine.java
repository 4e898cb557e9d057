package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.safety.OpenCounts;
import papilio.shared.ui.Doors;
import papilio.study.StudySettings;

/** The page's answer: one number and the words around it, each a door. */
final class AnswerLine {
    private AnswerLine() {}

    static List<Component> of(
            Component page, StudySettings study, OpenCounts.Open open, @Nullable Long reviewedThisWeek) {
        var number = new Span(String.valueOf(open.toReview()));
        number.addClassName("number");
        var parts = new ArrayList<Component>();
        parts.add(number);
        parts.add(new Span(" " + page.getTranslation("safety.answer.toReview", open.toReview())));
        parts.add(door(page, study, "safety.answer.serious", open.serious(), Map.of("group", "SERIOUS")));
        parts.add(door(
                page, study, "safety.answer.overdue", open.overdue(), Map.of("tab", "deadlines", "show", "OVERDUE")));
        parts.add(door(page, study, "safety.answer.questions", open.queries(), Map.of("tab", "questions")));
        if (reviewedThisWeek != null)
            parts.add(new Span(" · " + page.getTranslation("safety.answer.reviewed", reviewedThisWeek)));
        return parts;
    }

    private static Component door(
            Component page, StudySettings study, String key, long count, Map<String, String> filters) {
        var link = new Anchor(Doors.to("safety", study.code(), filters), page.getTranslation(key, count));
        link.addClassName("door");
        return new Span(new Span(" · "), link);
    }
}
