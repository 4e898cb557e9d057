package papilio.enrollment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.DecideEligibility;
import papilio.enrollment.DecideEligibility.Outcome;
import papilio.enrollment.EligibilityService;
import papilio.patient.CriterionVerdict;
import papilio.patient.DeclineReason;
import papilio.patient.PatientHead;
import papilio.shared.ui.DayField;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Formats;
import papilio.shared.ui.Notices;
import papilio.study.Criterion;

/** Goes through the criteria with somebody in screening and decides. */
public final class DecisionForm extends Div {
    private static final List<String> DECLINE_REASONS =
            Arrays.stream(DeclineReason.values()).map(Enum::name).toList();

    private final transient PatientHead patient;
    private final transient EligibilityService eligibility;
    private final transient Consumer<String> done;
    private final FormFields fields = new FormFields("enrollment.field.");
    private final CriteriaChecklist checklist;
    private final RadioButtonGroup<Outcome> outcome;
    private final DayField on;
    private final ComboBox<String> reason;
    private final TextArea override;
    private final boolean mayOverride;
    private final List<String> criteria;
    private List<String> offered = List.of();

    public DecisionForm(
            PatientHead patient,
            List<Criterion> criteria,
            Map<String, CriterionVerdict> verdicts,
            LocalDate today,
            boolean mayOverride,
            EligibilityService eligibility,
            Consumer<String> done) {
        this.patient = patient;
        this.eligibility = eligibility;
        this.done = done;
        this.mayOverride = mayOverride;
        checklist = fields.put("criteria", new CriteriaChecklist(criteria, verdicts, this::showFields));
        outcome = fields.put("outcome", new RadioButtonGroup<>());
        outcome.setLabel(fields.label("outcome"));
        on = fields.day("on");
        on.setValue(today);
        reason = fields.choice("reason", List.of());
        override = fields.longText("overrideReason");
        chooseOutcome();
        this.criteria = criteria.stream().map(Criterion::code).toList();
        chooseReason();
        add(facts(), fields, actions());
        showFields();
    }

    private Paragraph facts() {
        var age = patient.ageAtConsent();
        var facts = new Paragraph(getTranslation(
                patient.ageConfirmed() ? "enrollment.decide.facts" : "enrollment.decide.factsAgeOpen",
                patient.site(),
                Formats.date(patient.consentOn()),
                Formats.text(age)));
        facts.addClassName("sub");
        return facts;
    }

    private void chooseOutcome() {
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(one -> getTranslation("enrollment.outcome." + one.name()));
        outcome.setValue(Outcome.KEEP);
        outcome.addValueChangeListener(change -> showFields());
    }

    private void chooseReason() {
        reason.setItemLabelGenerator(
                code -> DeclineReason.isOne(code) ? getTranslation("patient.declineReason." + code) : code);
        reason.setAllowCustomValue(true);
        reason.addCustomValueSetListener(typed -> reason.setValue(typed.getDetail()));
        reason.setHelperText(getTranslation("enrollment.decide.reasonHelp"));
    }

    /** Only what the chosen decision needs. */
    private void showFields() {
        var chosen = outcome.getValue();
        on.setVisible(chosen != Outcome.KEEP);
        reason.setVisible(chosen == Outcome.FAIL || chosen == Outcome.DECLINE);
        offerReasons(chosen == Outcome.DECLINE ? DECLINE_REASONS : criteria);
        override.setVisible(chosen == Outcome.ENROLL && mayOverride && !checklist.allPass());
        if (chosen == Outcome.FAIL && reason.isEmpty()) checklist.firstFailing().ifPresent(reason::setValue);
    }

    private void offerReasons(List<String> codes) {
        if (codes.equals(offered)) return;
        offered = codes;
        reason.setItems(codes);
    }

    private Div actions() {
        var save = new Button(getTranslation("enrollment.decide.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save);
        actions.addClassName("actions");
        return actions;
    }

    private void save() {
        var number = new String[1];
        if (fields.attempt(
                () -> number[0] = eligibility.decide(decision()),
                () -> Notices.refused(getTranslation("shared.staleEdit")))) {
            Notices.done(
                    getTranslation("enrollment.decided." + outcome.getValue().name(), number[0]));
            done.accept(number[0]);
        }
    }

    private DecideEligibility decision() {
        return new DecideEligibility(
                patient.study(),
                patient.patientNo(),
                patient.version(),
                checklist.verdicts(),
                outcome.getValue(),
                on.day(),
                words(reason.getOptionalValue().orElse("")),
                override.isVisible() ? words(override.getValue()) : null);
    }

    private static @Nullable String words(String text) {
        return text.isBlank() ? null : text;
    }
}
