package papilio.enrollment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import papilio.enrollment.PlanRow;
import papilio.enrollment.PlanService;
import papilio.enrollment.PlanSituation;
import papilio.enrollment.PlanText;
import papilio.enrollment.RevisePlan;
import papilio.shared.ui.Notices;
import papilio.shared.ui.StaleEditDialog;
import papilio.study.StudySettings;

/** Makes the next version of the plan and its targets: filled evenly, typed, or pasted from a spreadsheet. */
public final class PlanForm extends Div {
    private final transient StudySettings study;
    private final transient PlanService plans;
    private final transient Runnable done;
    private final PlanFields fields;
    private final Paragraph next = new Paragraph();
    private transient PlanSituation situation;
    private int basedOn;

    public PlanForm(StudySettings study, LocalDate today, PlanService plans, Runnable done) {
        this.study = study;
        this.plans = plans;
        this.done = done;
        situation = plans.situation(study.code());
        fields = new PlanFields(situation);
        add(next, fields, new PlanDoubts(fields, () -> situation, this::draft), actions(today));
        take(plans.plan(study.code()));
    }

    private Div actions(LocalDate today) {
        var save = new Button(getTranslation("enrollment.plan.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var evenly = new Button(getTranslation("enrollment.plan.evenly"), click -> fillEvenly(today));
        var actions = new Div(save, evenly);
        actions.addClassName("actions");
        return actions;
    }

    private void fillEvenly(LocalDate today) {
        var target = fields.target.getValue();
        if (target == null || target < 1) {
            Notices.refused(getTranslation("enrollment.plan.targetNeeded"));
            return;
        }
        var first = YearMonth.from(study.plannedStart() == null ? today : study.plannedStart());
        var last = study.plannedEnd() == null ? first.plusMonths(23) : YearMonth.from(study.plannedEnd());
        if (last.isBefore(first)) last = first;
        fields.months.setValue(PlanText.write(RevisePlan.evenly(first, last, target)));
    }

    private void save() {
        if (!fields.attempt(
                () -> plans.revise(fields.command(study.code(), basedOn, fields.reason.getValue())),
                this::showBothVersions)) return;
        Notices.done(getTranslation("enrollment.plan.saved", basedOn + 1));
        done.run();
    }

    /** The plan as it is typed, for its explanations alone: a reason is not asked for yet. */
    private RevisePlan draft() {
        return fields.command(study.code(), 0, null);
    }

    /** Somebody else made a version meanwhile: both are shown, and what was typed stays until one is chosen. */
    private void showBothVersions() {
        var theirs = plans.plan(study.code()).orElseThrow();
        new StaleEditDialog(fields.differences(theirs), () -> take(Optional.of(theirs)), () -> {
                    situation = plans.situation(study.code());
                    fields.typedOver(theirs, situation);
                    standOn(theirs.version());
                    save();
                })
                .open();
    }

    private void take(Optional<PlanRow> plan) {
        situation = plans.situation(study.code());
        fields.read(plan, situation);
        standOn(plan.map(PlanRow::version).orElse(0));
    }

    private void standOn(int version) {
        basedOn = version;
        next.setText(getTranslation(version == 0 ? "enrollment.plan.first" : "enrollment.plan.next", version + 1));
        fields.reason.setRequiredIndicatorVisible(version > 0);
    }
}
