package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.TreeSet;
import papilio.enrollment.PlanRow;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;

/** Every version of the plan with who made it and why; those that are ticked are drawn. */
final class PlanVersions extends Div {
    private final transient Place place;
    private final transient DrawnPlans drawn;

    PlanVersions(Place place, DrawnPlans drawn) {
        this.place = place;
        this.drawn = drawn;
        addClassNames("plan-versions", "scroll-x");
        var table = new PlainTable(getTranslation("enrollment.plan.versions"))
                .words(getTranslation("enrollment.plan.draw"))
                .number(getTranslation("enrollment.target"))
                .number(getTranslation("enrollment.plan.end"))
                .wideWords(getTranslation("enrollment.plan.by"))
                .wideWords(getTranslation("enrollment.plan.made"))
                .words(getTranslation("enrollment.reason"));
        for (var version : drawn.versions()) table.row(cells(version));
        add(table);
    }

    private Component[] cells(PlanRow version) {
        return new Component[] {
            choice(version),
            new Span(Formats.whole(version.target(), getLocale())),
            new Span(getTranslation(
                    "enrollment.plan.endOn",
                    Formats.whole(version.end(), getLocale()),
                    version.months().lastKey().toString())),
            new Span(version.madeBy().equals("system") ? getTranslation("audit.system") : version.madeBy()),
            new Span(Formats.minute(version.madeAt(), place.study().zone())),
            new Span(Formats.text(version.reason()))
        };
    }

    private Checkbox choice(PlanRow version) {
        var choice = new Checkbox(drawn.name(this, version));
        choice.setValue(drawn.draws(version));
        choice.addValueChangeListener(change -> {
            var wanted = new TreeSet<>(drawn.numbers());
            if (change.getValue()) wanted.add(version.version());
            else wanted.remove(version.version());
            place.drawing(List.copyOf(wanted)).go(java.util.Map.of());
        });
        return choice;
    }
}
