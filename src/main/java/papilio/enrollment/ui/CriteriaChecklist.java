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
import papilio.enrollment.eligibility.Answers;
import papilio.enrollment.eligibility.Instrument;
import papilio.lupus.EularAcrInputs;
import papilio.patient.CriterionVerdict;
import papilio.study.Criterion;

/**
 * Every criterion with its answer: an inclusion criterion is met or not, an exclusion criterion present or not, or still
 * open. What an instrument answers is shown and not asked.
 */
final class CriteriaChecklist extends Div implements HasValidationProperties {
    private final Map<String, RadioButtonGroup<CriterionVerdict>> answers = new LinkedHashMap<>();
    private final Map<String, EularAcrCalculator> calculators = new LinkedHashMap<>();
    private final Map<String, CriterionVerdict> before;
    private final Map<String, EularAcrInputs> told;
    private final transient Runnable changed;
    private final Span error = new Span();

    CriteriaChecklist(
            List<Criterion> criteria,
            Map<String, CriterionVerdict> verdicts,
            Map<String, EularAcrInputs> told,
            Runnable changed) {
        before = Map.copyOf(verdicts);
        this.told = Map.copyOf(told);
        this.changed = changed;
        addClassName("checklist");
        error.addClassName("error");
        error.getElement().setAttribute("role", "alert");
        add(error);
        for (var criterion : criteria) add(question(criterion));
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

    /** What the calculators were told; one that nobody touched tells nothing. */
    Map<String, EularAcrInputs> classifications() {
        var all = new HashMap<String, EularAcrInputs>();
        calculators.forEach((code, calculator) -> {
            var inputs = calculator.inputs();
            if (told.containsKey(code) || !inputs.equals(EularAcrInputs.NOTHING)) all.put(code, inputs);
        });
        return all;
    }

    /** The age answers its criterion. */
    void answerAge(List<Criterion> criteria, CriterionVerdict verdict) {
        for (var criterion : criteria) {
            var answer = answers.get(criterion.code());
            if (answer == null || !Instrument.AGE_LIMITS.answers(criterion)) continue;
            answer.setReadOnly(true);
            answer.setHelperText(getTranslation("enrollment.criterion.byAge"));
            answer.setValue(verdict);
        }
    }

    /** No age is known: a person answers. */
    void askAge(List<Criterion> criteria) {
        for (var criterion : criteria) {
            var answer = answers.get(criterion.code());
            if (answer == null || !Instrument.AGE_LIMITS.answers(criterion)) continue;
            answer.setReadOnly(false);
            answer.setHelperText(null);
        }
    }

    @Override
    public void setErrorMessage(String sentence) {
        error.setText(sentence);
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setVisible(invalid);
    }

    private Component question(Criterion criterion) {
        var answer = new RadioButtonGroup<CriterionVerdict>();
        var kind = criterion.inclusion() ? "enrollment.inclusion." : "enrollment.exclusion.";
        answer.setLabel(criterion.code() + " · " + criterion.text(getLocale()));
        answer.setItems(CriterionVerdict.values());
        answer.setItemLabelGenerator(verdict -> getTranslation(kind + verdict.name()));
        answer.setValue(before.getOrDefault(criterion.code(), CriterionVerdict.PENDING));
        answer.addValueChangeListener(change -> changed.run());
        answers.put(criterion.code(), answer);
        return Instrument.EULAR_ACR_2019.answers(criterion) ? withCalculator(criterion, answer) : answer;
    }

    private Component withCalculator(Criterion criterion, RadioButtonGroup<CriterionVerdict> answer) {
        var code = criterion.code();
        answer.setReadOnly(true);
        answer.setHelperText(getTranslation("enrollment.criterion.byClassification"));
        var calculator =
                new EularAcrCalculator(told.getOrDefault(code, EularAcrInputs.NOTHING), () -> classified(code));
        calculators.put(code, calculator);
        return new Div(answer, calculator);
    }

    private void classified(String code) {
        var calculator = calculators.get(code);
        var answer = answers.get(code);
        if (calculator == null || answer == null) return;
        answer.setValue(Answers.of(calculator.inputs().classify()));
        changed.run();
    }
}
