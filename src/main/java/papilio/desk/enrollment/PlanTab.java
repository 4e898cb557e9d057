package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import papilio.enrollment.ui.EnrollmentCurve;
import papilio.figures.Figures;
import papilio.shared.ui.EmptyState;

/** The plan and its versions; below it, what is to be expected. */
final class PlanTab extends Div {
    private final transient EnrollmentDesk desk;
    private final transient Place place;

    PlanTab(EnrollmentDesk desk, Place place, Figures found) {
        this.desk = desk;
        this.place = place;
        add(plan(found), new ForecastPart(desk, place));
    }

    private Component plan(Figures found) {
        if (!desk.wholeStudy(place.code()))
            return new EmptyState(getTranslation("enrollment.plan.whole"), getTranslation("enrollment.plan.wholeWhy"));
        var drawn = DrawnPlans.of(desk, place);
        if (drawn.versions().isEmpty())
            return new EmptyState(getTranslation("enrollment.plan.none"), getTranslation("enrollment.plan.noneWhy"));
        return new Panel(
                "enrollment.plan",
                new EnrollmentCurve(found, drawn.curves(this), desk.fan(place), "320px"),
                new PlanVersions(place, drawn));
    }
}
