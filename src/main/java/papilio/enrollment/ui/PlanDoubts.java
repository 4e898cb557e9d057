package papilio.enrollment.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import papilio.enrollment.PlanSituation;
import papilio.enrollment.RevisePlan;
import papilio.shared.Refusal;

/** Says while a plan is typed what about it will have to be explained. */
final class PlanDoubts extends UnorderedList {
    private final transient Supplier<PlanSituation> situation;
    private final transient Supplier<RevisePlan> draft;

    PlanDoubts(PlanFields fields, Supplier<PlanSituation> situation, Supplier<RevisePlan> draft) {
        this.situation = situation;
        this.draft = draft;
        addClassNames("plan-doubts", "small");
        getElement().setAttribute("role", "status");
        for (var input : List.<HasValue<?, ?>>of(fields.target, fields.months, fields.siteTargets, fields.siteMonths))
            input.addValueChangeListener(change -> say());
    }

    private void say() {
        removeAll();
        for (var doubt : doubts())
            add(new ListItem(getTranslation(doubt.key(), doubt.details().toArray())));
        setVisible(getChildren().findAny().isPresent());
    }

    /** What cannot be read yet is said at its field when it is saved. */
    private List<PlanSituation.Doubt> doubts() {
        try {
            return situation.get().doubts(draft.get());
        } catch (Refusal unfinished) {
            return List.of();
        }
    }
}
