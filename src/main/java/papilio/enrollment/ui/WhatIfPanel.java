package papilio.enrollment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import papilio.enrollment.PlanRow;
import papilio.enrollment.PlanService;
import papilio.enrollment.RevisePlan;
import papilio.enrollment.forecast.ForecastService;
import papilio.enrollment.forecast.Scenario;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Notices;
import papilio.site.SiteRow;

/** Tries a plan before anybody commits to it, and makes it the next version where it convinces. */
public final class WhatIfPanel extends Div {
    private final String study;
    private final transient ForecastService forecasts;
    private final transient PlanService plans;
    private final transient Runnable saved;
    private final transient NavigableMap<YearMonth, Integer> history;
    private final int basedOn;
    private final Div answer = new Div();
    private final WhatIfForm form;
    private final FormFields decision = new FormFields("enrollment.whatIf.field.");
    private final TextArea reason;

    /** @param mayPlan whether the reader makes versions of the plan */
    public WhatIfPanel(
            String study,
            ForecastService forecasts,
            PlanService plans,
            List<SiteRow> sites,
            boolean mayPlan,
            Runnable saved) {
        this.study = study;
        this.forecasts = forecasts;
        this.plans = plans;
        this.saved = saved;
        this.history = forecasts.history(study, null);
        this.basedOn = plans.plan(study).map(PlanRow::version).orElse(0);
        addClassName("what-if");
        form = new WhatIfForm(forecasts.current(study), code -> name(sites, code), this::show);
        reason = decision.longText("reason");
        var left = new Div(new Paragraph(getTranslation("enrollment.whatIf.howto")), form);
        if (mayPlan) left.add(decision());
        left.addClassName("what-if-form");
        answer.addClassName("what-if-answer");
        add(left, answer);
        show(Scenario.NOTHING);
    }

    private Div decision() {
        var save = new Button(getTranslation("enrollment.whatIf.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save);
        actions.addClassName("actions");
        return new Div(decision, actions);
    }

    /** A refusal is said in a notice and leaves the last answer. */
    private void show(Scenario scenario) {
        Notices.attempt(this, () -> {
            var found = forecasts.whatIf(study, scenario);
            answer.removeAll();
            answer.add(new WhatIfAnswer(found, history));
        });
    }

    private void save() {
        var scenario = form.scenario();
        if (scenario.isEmpty()) return;
        if (decision.attempt(
                () -> revise(scenario.get()), () -> Notices.refused(getTranslation("enrollment.whatIf.stale")))) {
            Notices.done(getTranslation("enrollment.plan.saved", basedOn + 1));
            saved.run();
        }
    }

    /** Another target becomes the study's with the plan that leads to it. */
    private void revise(Scenario scenario) {
        plans.revise(new RevisePlan(
                study,
                basedOn,
                forecasts.plan(study, scenario),
                scenario.target(),
                Collections.emptyNavigableMap(),
                Collections.emptyNavigableMap(),
                reason.isEmpty() ? null : reason.getValue()));
    }

    private String name(List<SiteRow> sites, String code) {
        return sites.stream()
                .filter(site -> site.code().equals(code))
                .findFirst()
                .map(site -> code + " " + site.name(getLocale()))
                .orElse(code);
    }
}
