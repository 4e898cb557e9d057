package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import papilio.desk.safety.tables.TablesTab;
import papilio.safety.EventGroup;
import papilio.shared.ui.Doors;
import papilio.study.ui.StudyPage;

/** The adverse events of the study: what waits for a decision, the tables, the deadlines, the questions. */
@Route("safety")
@RouteAlias("safety/:eventNo")
@Menu(order = 50, title = "safety.menu")
@RolesAllowed({"STUDY_MANAGER", "MONITOR", "INVESTIGATOR", "COORDINATOR"})
public class SafetyView extends StudyPage {
    private final transient SafetyDesk desk;
    private final H1 answer = new H1();

    SafetyView(SafetyDesk desk) {
        super(desk.studies);
        this.desk = desk;
        addClassName("safety-page");
        answer.addClassName("answer");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safety.menu");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        answerLine();
        var tab = SafetyTab.of(filter("tab"));
        add(head(tab));
        add(
                switch (tab) {
                    case QUEUE -> queue(event);
                    case SIGNALS -> new SignalsPanel(desk, study(), filters());
                    case TABLES -> tables();
                    case DEADLINES -> new DeadlinesPanel(desk, study(), filters());
                    case QUESTIONS -> new QuestionsPanel(desk, study(), filters());
                    case STATUS -> new StatusPanel(desk, study(), filters());
                });
    }

    private Component tables() {
        return new TablesTab(
                desk.tables,
                study(),
                filters(),
                filter -> Doors.to("safety", study().code(), QueueFilters.address(filter)));
    }

    private Component queue(BeforeEnterEvent event) {
        var wanted = event.getRouteParameters().get("eventNo");
        wanted.ifPresent(number -> desk.safety.event(study().code(), number)); // not found before anything is shown
        return new QueueDesk(desk, study(), QueueFilters.of(filters(), usual()), wanted.orElse(null), this::answerLine);
    }

    /** Monitors begin with what waits for them, sites with all of theirs. */
    private EventGroup usual() {
        return desk.reviews() ? EventGroup.TO_REVIEW : EventGroup.ALL;
    }

    private Component head(SafetyTab open) {
        var tabs = new Nav();
        tabs.addClassName("page-tabs");
        tabs.getElement().setAttribute("aria-label", getTranslation("safety.tabs"));
        for (var tab : SafetyTab.values()) {
            var link = new Anchor(
                    door("safety", tab == SafetyTab.QUEUE ? Map.of() : Map.of("tab", tab.address())),
                    getTranslation("safety.tab." + tab.name()));
            if (tab == open) link.getElement().setAttribute("aria-current", "page");
            tabs.add(link);
        }
        var head = new Div(answer, tabs);
        head.addClassName("page-head");
        return head;
    }

    /** "5 events to review · 2 serious · 1 deadline missed · 11 reviewed this week"; to a site its questions come first. */
    private void answerLine() {
        answer.removeAll();
        var open = desk.safety.openCounts(study().code()).sum();
        var line = new AnswerLine(this, study(), open);
        answer.add(desk.reviews() ? line.forMonitors(desk.safety.reviewedThisWeek(study().code())) : line.forSites());
    }
}
