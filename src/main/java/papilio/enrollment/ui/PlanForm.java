package papilio.enrollment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.PlanRow;
import papilio.enrollment.PlanService;
import papilio.enrollment.PlanText;
import papilio.enrollment.RevisePlan;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Notices;
import papilio.study.StudySettings;

/** Makes the next version of the plan: filled evenly, typed, or pasted from a spreadsheet. */
public final class PlanForm extends Div {
    private final transient StudySettings study;
    private final transient PlanService plans;
    private final transient Runnable done;
    private final transient Optional<PlanRow> plan;
    private final FormFields fields = new FormFields("enrollment.field.");
    private final TextArea months;
    private final TextArea reason;

    public PlanForm(StudySettings study, LocalDate today, PlanService plans, Runnable done) {
        this.study = study;
        this.plans = plans;
        this.done = done;
        plan = plans.plan(study.code());
        months = fields.longText("months");
        months.setHelperText(getTranslation("enrollment.plan.howto"));
        months.addClassName("plan-months");
        reason = fields.longText("reason");
        reason.setVisible(plan.isPresent());
        plan.ifPresent(known -> months.setValue(PlanText.write(known.months())));
        add(fields, actions(today));
        if (plan.isPresent())
            addComponentAsFirst(new Paragraph(
                    getTranslation("enrollment.plan.next", plan.get().version() + 1)));
    }

    private Div actions(LocalDate today) {
        var save = new Button(getTranslation("enrollment.plan.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var evenly = new Button(getTranslation("enrollment.plan.evenly"), click -> fillEvenly(today));
        evenly.setEnabled(study.target() != null);
        var actions = new Div(save, evenly);
        actions.addClassName("actions");
        return actions;
    }

    private void fillEvenly(LocalDate today) {
        var first = YearMonth.from(study.plannedStart() == null ? today : study.plannedStart());
        var last = study.plannedEnd() == null ? first.plusMonths(23) : YearMonth.from(study.plannedEnd());
        if (last.isBefore(first)) last = first;
        months.setValue(PlanText.write(RevisePlan.evenly(first, last, Objects.requireNonNull(study.target()))));
    }

    private void save() {
        var basedOn = plan.map(PlanRow::version).orElse(0);
        if (fields.attempt(
                () -> plans.revise(new RevisePlan(
                        study.code(), basedOn, PlanText.read(months.getValue()), words(reason.getValue()))),
                () -> Notices.refused(getTranslation("enrollment.plan.stale")))) {
            Notices.done(getTranslation("enrollment.plan.saved", basedOn + 1));
            done.run();
        }
    }

    private static @Nullable String words(String text) {
        return text.isBlank() ? null : text;
    }
}
