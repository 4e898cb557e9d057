package papilio.enrollment.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.DecideEligibility.Outcome;
import papilio.enrollment.eligibility.Eligibility;
import papilio.patient.DeclineReason;
import papilio.shared.ui.DayField;
import papilio.shared.ui.FormFields;

/** The last step of a screening: what the answers suggest, until a person decides otherwise. */
final class DecisionPart implements Serializable {
    private static final List<String> DECLINE_REASONS =
            Arrays.stream(DeclineReason.values()).map(Enum::name).toList();

    private final FormFields fields;
    private final RadioButtonGroup<Outcome> outcome;
    private final DayField on;
    private final ComboBox<String> reason;
    private final TextArea override;
    private final List<String> criteria;
    private final boolean mayOverride;
    private final Runnable changed;
    private List<String> offered = List.of();
    private Eligibility.State state = Eligibility.State.PENDING;
    private List<String> failed = List.of();
    private boolean decided;
    private boolean proposing;

    DecisionPart(FormFields fields, List<String> criteria, LocalDate today, boolean mayOverride, Runnable changed) {
        this.fields = fields;
        this.criteria = criteria;
        this.mayOverride = mayOverride;
        this.changed = changed;
        outcome = fields.put("outcome", new RadioButtonGroup<>());
        outcome.setLabel(fields.label("outcome"));
        on = fields.day("on").knowing(today);
        on.setValue(today);
        reason = fields.choice("reason", List.of());
        override = fields.longText("overrideReason");
        override.setHelperText(fields.getTranslation("enrollment.override.help"));
        chooseOutcome();
        chooseReason();
    }

    Outcome outcome() {
        return outcome.getValue();
    }

    @Nullable
    LocalDate on() {
        return outcome.getValue() == Outcome.KEEP ? null : on.day();
    }

    @Nullable
    String reason() {
        return words(reason.getOptionalValue().orElse(""));
    }

    @Nullable
    String override() {
        return override.isVisible() ? words(override.getValue()) : null;
    }

    /** @param open what is unknown could still turn a failure */
    void propose(Eligibility found, boolean open) {
        state = found.state();
        failed = found.failed();
        if (!decided) {
            proposing = true;
            outcome.setValue(
                    switch (state) {
                        case ELIGIBLE -> Outcome.ENROLL;
                        case PENDING -> Outcome.KEEP;
                        case FAILED -> open && failed.size() == 1 ? Outcome.KEEP : Outcome.FAIL;
                    });
            proposing = false;
        }
        show();
    }

    private void chooseOutcome() {
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(one -> fields.getTranslation("enrollment.outcome." + one.name()));
        outcome.setValue(Outcome.KEEP);
        outcome.addValueChangeListener(change -> {
            if (!proposing) decided = true;
            show();
        });
    }

    private void chooseReason() {
        reason.setItemLabelGenerator(
                code -> DeclineReason.isOne(code) ? fields.getTranslation("patient.declineReason." + code) : code);
        reason.setAllowCustomValue(true);
        reason.addCustomValueSetListener(typed -> reason.setValue(typed.getDetail()));
        reason.setHelperText(fields.getTranslation("enrollment.decide.reasonHelp"));
    }

    /** Only what the chosen decision needs. */
    private void show() {
        var chosen = outcome.getValue();
        on.setVisible(chosen != Outcome.KEEP);
        reason.setVisible(chosen == Outcome.FAIL || chosen == Outcome.DECLINE);
        offerReasons(chosen == Outcome.DECLINE ? DECLINE_REASONS : criteria);
        override.setVisible(chosen == Outcome.ENROLL && mayOverride && state != Eligibility.State.ELIGIBLE);
        if (chosen == Outcome.FAIL && !failed.isEmpty() && (reason.isEmpty() || criteria.contains(reason.getValue())))
            reason.setValue(failed.getFirst());
        changed.run();
    }

    private void offerReasons(List<String> codes) {
        if (codes.equals(offered)) return;
        offered = codes;
        reason.setItems(codes);
    }

    private static @Nullable String words(String text) {
        return text.isBlank() ? null : text;
    }
}
