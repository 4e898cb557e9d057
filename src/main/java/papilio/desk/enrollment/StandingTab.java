package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Collections;
import papilio.enrollment.PlanRow;
import papilio.enrollment.ui.EnrollmentCurve;
import papilio.figures.Figures;

/** How far enrollment is: the curve, and the sites one by one. */
final class StandingTab extends Div {
    private final transient EnrollmentDesk desk;
    private final transient Place place;
    private final transient Figures found;

    StandingTab(EnrollmentDesk desk, Place place, Figures found) {
        this.desk = desk;
        this.place = place;
        this.found = found;
        add(curve(), sites());
    }

    private Component curve() {
        var plan = desk.wholeStudy(place.code()) ? desk.plans.plan(place.code()) : java.util.Optional.<PlanRow>empty();
        var months = plan.map(PlanRow::months).orElseGet(Collections::emptyNavigableMap);
        return new Panel("enrollment.curve.title", new EnrollmentCurve(found, months, "320px"));
    }

    private Component sites() {
        return new Panel("enrollment.bySite", new SitesTable(found, desk.sites.sites(place.code())));
    }
}
