package papilio.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import papilio.patient.CriterionVerdict;
import papilio.study.Criterion;

/** Every criterion with its answer: an inclusion criterion is met or not, an exclusion criterion present or not, or still open. */
final class CriteriaChecklist extends Div implements HasValidationProperties {
    private final Map<String, RadioButtonGroup<CriterionVerdict>> answers = new LinkedHashMap<>();
    private final Map<String, CriterionVerdict> before;
    private final Span error = new Span();

    CriteriaChecklist(List<Criterion> criteria, Map<String, CriterionVerdict> verdicts, Runnable changed) {
        before = Map.copyOf(verdicts);
        addClassName("checklist");
        error.addClassName("error");
        error.getElement().setAttribute("role", "alert");
        add(error);
        for (var criterion : criteria) add(question(criterion, changed));
    }

    /** What was answered; an open criterion is told only where it had an answer before. */
    Map<String, CriterionVerdict> verdicts() {
        var all = new HashMap<String, CriterionVerdict>();
        answers.forEach((code, answer) -> {
            var verdict = answer.getValue();
            if (verdict != CriterionVerdict.PENDING || before.containsKey(code)) all.put(code, verdict);
        });
        return all;
    }

    boolean allPass() {
        return answers.values().stream().allMatch(answer -> answer.getValue() == CriterionVerdict.PASSES);
    }

    Optional<String> firstFailing() {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().getValue() == CriterionVerdict.FAILS)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public void setErrorMessage(String sentence) {
        error.setText(sentence);
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setVisible(invalid);
    }

    private Component question(Criterion criterion, Runnable changed) {
        var answer = new RadioButtonGroup<CriterionVerdict>();
        var kind = criterion.inclusion() ? "enrollment.inclusion." : "enrollment.exclusion.";
        answer.setLabel(criterion.code() + " · " + criterion.text(getLocale()));
        answer.setItems(CriterionVerdict.values());
        answer.setItemLabelGenerator(verdict -> getTranslation(kind + verdict.name()));
        answer.setValue(before.getOrDefault(criterion.code(), CriterionVerdict.PENDING));
        answer.addValueChangeListener(change -> changed.run());
        answers.put(criterion.code(), answer);
        return answer;
    }
}
