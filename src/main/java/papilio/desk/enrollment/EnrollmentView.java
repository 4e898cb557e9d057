package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import papilio.figures.Figures;
import papilio.study.ui.StudyPage;

/** Where enrollment stands, how people flow through it, the plan, and the screening log. */
@Route("enrollment")
@Menu(order = 30, title = "enrollment.menu")
@RolesAllowed({"STUDY_MANAGER", "MONITOR", "INVESTIGATOR", "COORDINATOR"})
public class EnrollmentView extends StudyPage {
    private final transient EnrollmentDesk desk;

    EnrollmentView(EnrollmentDesk desk) {
        super(desk.studies);
        this.desk = desk;
        addClassName("enrollment");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("enrollment.menu") + " · Papilio";
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var place = Place.of(study(), filters());
        var found = desk.figures.figures(place.code(), place.filter().cutoff());
        var page = new Div(new EnrollmentHead(desk, place, found), part(place, found));
        var whole = new Div(page);
        whole.addClassName("with-side");
        EnrollmentSide.of(desk, place, filters()).ifPresent(side -> {
            whole.add(side);
            whole.addClassName("open");
        });
        add(whole);
    }

    private Component part(Place place, Figures found) {
        return switch (place.tab()) {
            case STANDING -> new StandingTab(desk, place, found);
            case FLOW -> new FlowTab(desk, place, found);
            case PLAN -> new PlanTab(desk, place, found);
            case SCREENING -> new ScreeningTab(desk, place, found);
        };
    }
}
