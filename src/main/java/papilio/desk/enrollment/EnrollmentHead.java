package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import java.util.Map;
import papilio.figures.Figures;

/** The answer, what can be done, and the ways to the other parts. */
final class EnrollmentHead extends Div {
    private final transient EnrollmentDesk desk;
    private final transient Place place;

    EnrollmentHead(EnrollmentDesk desk, Place place, Figures found) {
        this.desk = desk;
        this.place = place;
        addClassName("page-head");
        add(new EnrollmentAnswer(found));
        actions();
        add(tabs());
    }

    private void actions() {
        if (place.tab() == EnrollmentTab.PLAN && desk.plans(place.code()))
            add(new Button(
                    getTranslation(
                            desk.plans.plan(place.code()).isPresent()
                                    ? "enrollment.plan.change"
                                    : "enrollment.plan.make"),
                    click -> place.go(Map.of("plan", "1"))));
        if (!desk.records()) return;
        var screen = new Button(
                getTranslation("enrollment.screen"), click -> screening().go(Map.of("new", "1")));
        screen.addThemeVariants(ButtonVariant.PRIMARY);
        add(screen);
    }

    /** Whoever filters the log keeps the list while entering a screening. */
    private Place screening() {
        return place.tab() == EnrollmentTab.SCREENING ? place : place.at(EnrollmentTab.SCREENING);
    }

    private Component tabs() {
        var tabs = new Nav();
        tabs.addClassName("page-tabs");
        tabs.getElement().setAttribute("aria-label", getTranslation("enrollment.tabs"));
        for (var tab : EnrollmentTab.values()) {
            var link = new Anchor(place.at(tab).door(Map.of()), getTranslation("enrollment.tab." + tab.name()));
            if (tab == place.tab()) link.getElement().setAttribute("aria-current", "page");
            tabs.add(link);
        }
        return tabs;
    }
}
