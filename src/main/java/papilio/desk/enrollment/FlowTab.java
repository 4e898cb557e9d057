package papilio.desk.enrollment;

import com.vaadin.flow.component.html.Div;
import papilio.figures.Figures;

/** The way from screening to the end of participation, and why people left it. */
final class FlowTab extends Div {
    FlowTab(EnrollmentDesk desk, Place place, Figures found) {
        add(new ReasonsPanel(found, desk.studies.criteria(place.code())));
        add(new Panel("enrollment.bySite", new SitesTable(found, desk.sites.sites(place.code()))));
    }
}
