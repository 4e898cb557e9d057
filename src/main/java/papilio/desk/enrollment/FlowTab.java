package papilio.desk.enrollment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import papilio.figures.Figures;

/** The way from screening to the end of participation, and why people left it; by cut-off and site. */
final class FlowTab extends Div {
    FlowTab(EnrollmentDesk desk, Place place, Figures found) {
        var sites = desk.sites.sites(place.code());
        var shown = desk.flow.flow(place.code(), place.filter().cutoff(), place.site());
        var flow = shown.flow();
        var summary = new Paragraph(getTranslation(
                "enrollment.flow.summary",
                flow.screened(),
                flow.screenFailures() + flow.declined(),
                flow.inScreening(),
                flow.enrolled(),
                flow.dosed(),
                flow.ongoing()));
        add(new Panel(
                "enrollment.flow.title",
                new FlowFilters(place, shown.cutoff(), desk.today(place.study()), sites),
                summary,
                new FlowProblems(shown),
                new FlowPicture(shown, new ReasonWords(this, desk.studies.criteria(place.code())))));
        add(new Panel("enrollment.bySite", new SitesTable(found, sites)));
    }
}
