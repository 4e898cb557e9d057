package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import papilio.figures.Figures;
import papilio.shared.ui.EmptyState;

/** Everybody who was screened, and why some were not enrolled. */
final class ScreeningTab extends Div {
    private final transient EnrollmentDesk desk;
    private final transient Place place;

    ScreeningTab(EnrollmentDesk desk, Place place, Figures found) {
        this.desk = desk;
        this.place = place;
        var columns = new Div(log(), new ReasonsPanel(found, desk.studies.criteria(place.code())));
        columns.addClassName("columns");
        add(columns);
    }

    private Component log() {
        var log = new Panel("enrollment.log", new LogFilters(desk, place));
        if (desk.patients.count(place.code(), place.filter()) == 0)
            log.add(new EmptyState(getTranslation("enrollment.log.empty"), getTranslation("enrollment.log.emptyWhy")));
        else log.add(new ScreeningLog(desk, place));
        return log;
    }
}
