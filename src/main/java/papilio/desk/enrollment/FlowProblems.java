package papilio.desk.enrollment;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import papilio.enrollment.flow.Contradiction;
import papilio.enrollment.flow.ParticipantFlow;
import papilio.enrollment.flow.Problem;
import papilio.shared.ui.Doors;

/** Sums of the flow that do not hold, in a sentence with the difference, and the patients whose records contradict themselves. */
final class FlowProblems extends UnorderedList {
    private static final int NAMED = 10;

    FlowProblems(ParticipantFlow shown) {
        addClassName("data-problems");
        getElement().setAttribute("role", "status");
        for (var problem : shown.problems()) add(sentence(problem));
        for (var contradiction : shown.contradictions()) add(named(shown.study(), contradiction));
        setVisible(getChildren().findAny().isPresent());
    }

    private ListItem sentence(Problem problem) {
        var kind = problem.error() ? "enrollment.problem.error" : "enrollment.problem.warning";
        return new ListItem(getTranslation(
                kind, getTranslation(problem.key(), problem.details().toArray())));
    }

    private ListItem named(String study, Contradiction contradiction) {
        var numbers = contradiction.patientNos();
        var item = new ListItem(getTranslation(
                "enrollment.problem.error",
                getTranslation(
                        "enrollment.contradiction." + contradiction.kind().name(), numbers.size())));
        for (var number : numbers.subList(0, Math.min(NAMED, numbers.size())))
            item.add(new Span(" "), new Anchor(Doors.to("patients", study, java.util.Map.of("q", number)), number));
        if (numbers.size() > NAMED) item.add(new Span(" …"));
        return item;
    }
}
