package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import papilio.safety.OpenCounts;
import papilio.shared.ui.Doors;
import papilio.study.StudySettings;

/** The page's answer: one number and the words around it, each a door. */
final class AnswerLine {
    private static final String DOT = "\u00a0· "; // a line ends with it and never begins with it
    private final Component page;
    private final StudySettings study;
    private final OpenCounts.Open open;

    AnswerLine(Component page, StudySettings study, OpenCounts.Open open) {
        this.page = page;
        this.study = study;
        this.open = open;
    }

    List<Component> forMonitors(long reviewedThisWeek) {
        return List.of(
                number(open.toReview()),
                new Span(" " + page.getTranslation("safety.answer.toReview", open.toReview())),
                serious(),
                overdue(),
                next(door("safety.answer.questions", open.queries(), Map.of("tab", "questions"))),
                new Span(DOT + page.getTranslation("safety.answer.reviewed", reviewedThisWeek)));
    }

    List<Component> forSites() {
        return List.of(
                number(open.queries()),
                new Span(" "),
                door("safety.answer.yourQuestions", open.queries(), Map.of("tab", "questions")),
                next(door("safety.answer.withMonitors", open.toReview(), Map.of("group", "TO_REVIEW"))),
                serious(),
                overdue());
    }

    private Component serious() {
        return next(door("safety.answer.serious", open.serious(), Map.of("group", "SERIOUS")));
    }

    private Component overdue() {
        return next(door("safety.answer.overdue", open.overdue(), Map.of("tab", "deadlines", "show", "OVERDUE")));
    }

    private static Component number(long count) {
        var number = new Span(String.valueOf(count));
        number.addClassName("number");
        return number;
    }

    private static Component next(Component part) {
        return new Span(new Span(DOT), part);
    }

    private Component door(String key, long count, Map<String, String> filters) {
        var link = new Anchor(Doors.to("safety", study.code(), filters), page.getTranslation(key, count));
        link.addClassName("door");
        return link;
    }
}
