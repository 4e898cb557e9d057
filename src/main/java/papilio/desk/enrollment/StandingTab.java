package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
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
        var drawn = DrawnPlans.of(desk, place);
        var names = desk.sites.sites(place.code());
        add(curve(drawn));
        add(new Panel("enrollment.siteCurve.title", new SiteCurves(desk, place, found, drawn.newest(), names)));
        add(new Panel("enrollment.bySite", new SitesTable(found, names)));
    }

    private Component curve(DrawnPlans drawn) {
        var curves = drawn.curves(this);
        return new Panel("enrollment.curve.title", new EnrollmentCurve(found, curves, desk.fan(place), "340px"));
    }
}
