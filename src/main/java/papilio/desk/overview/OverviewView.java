package papilio.desk.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import papilio.access.Access;
import papilio.access.Role;
import papilio.enrollment.PlanService;
import papilio.enrollment.ui.EnrollmentCurve;
import papilio.figures.FiguresService;
import papilio.oversight.CallService;
import papilio.oversight.ui.CallPanel;
import papilio.safety.SafetyService;
import papilio.shared.ui.DayField;
import papilio.shared.ui.Doors;
import papilio.shared.ui.EmptyState;
import papilio.site.SiteService;
import papilio.study.StudyService;
import papilio.study.ui.RegistryRecordPanel;
import papilio.study.ui.StudyPage;

/** Where the study stands, when it gets there, and which site needs a call. */
@Route("")
@Menu(order = 10, title = "overview.menu")
@RolesAllowed({"STUDY_MANAGER", "MONITOR", "INVESTIGATOR", "COORDINATOR"})
public class OverviewView extends StudyPage {
    private final transient FiguresService figures;
    private final transient PlanService plans;
    private final transient SiteService sites;
    private final transient SafetyService safety;
    private final transient StudyService studies;
    private final transient CallService calls;
    private final transient Access access;
    private final transient Clock clock;

    OverviewView(
            StudyService studies,
            FiguresService figures,
            PlanService plans,
            SiteService sites,
            SafetyService safety,
            CallService calls,
            Access access,
            Clock clock) {
        super(studies);
        this.studies = studies;
        this.figures = figures;
        this.plans = plans;
        this.sites = sites;
        this.safety = safety;
        this.calls = calls;
        this.access = access;
        this.clock = clock;
        addClassName("overview");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("overview.menu") + " · Papilio";
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var overview = read();
        var doors = new Doorway(overview.figures(), getLocale());
        add(head(overview, doors));
        if (overview.isEmpty()) add(empty());
        else
            add(
                    columns(curve(overview), calls()),
                    columns(new SitesPanel(overview, doors), new FlowPanel(overview, doors)));
        studies.registryRecord(study().code())
                .ifPresent(record -> add(new RegistryRecordPanel(record, studies.criteria(study().code()))));
    }

    private Overview read() {
        var code = study().code();
        var today = study().today(clock);
        var found =
                figures.figures(code, filter("cutoff").map(OverviewView::day).orElse(today));
        var whole = access.scope(code).all();
        return new Overview(
                study(),
                today,
                found,
                whole ? plans.planned(code) : Collections.emptyNavigableMap(),
                sites.sites(code),
                safety.openCounts(code));
    }

    private Component calls() {
        var code = study().code();
        var plans = access.may(Role.STUDY_MANAGER);
        return new CallPanel(code, calls.calls(code), plans || access.may(Role.MONITOR), plans);
    }

    private Component head(Overview overview, Doorway doors) {
        var print = new Anchor(report(overview, "enrollment"), getTranslation("overview.print.enrollment"));
        print.addClassNames("button", "primary");
        var printSafety = new Anchor(report(overview, "safety"), getTranslation("overview.print.safety"));
        printSafety.addClassName("button");
        var head = new Div(new AnswerLine(overview, doors), cutoff(overview), printSafety, print);
        head.addClassName("page-head");
        return head;
    }

    private String report(Overview overview, String kind) {
        return door(
                "reports",
                Map.of("make", kind, "cutoff", overview.figures().cutoff().toString()));
    }

    private Component cutoff(Overview overview) {
        var field = new DayField(getTranslation("overview.cutoff"));
        field.setValue(overview.figures().cutoff());
        field.addClassName("cutoff");
        field.addValueChangeListener(change -> {
            var day = field.day();
            var filters = day == null || day.equals(overview.today())
                    ? Map.<String, String>of()
                    : Map.of("cutoff", day.toString());
            UI.getCurrent().navigate("", Doors.query(study().code(), filters));
        });
        return field;
    }

    private static Component curve(Overview overview) {
        var curve = new EnrollmentCurve(overview.figures(), overview.plan(), "280px");
        var panel = new Section(new H2(curve.getTranslation("overview.curve")), curve);
        panel.addClassName("panel");
        return panel;
    }

    private static Component columns(Component left, Component right) {
        var columns = new Div(left, right);
        columns.addClassName("columns");
        return columns;
    }

    private Component empty() {
        var begin = new Anchor(door("enrollment", Map.of("new", "1")), getTranslation("overview.empty.screen"));
        begin.addClassNames("button", "primary");
        var load = new Anchor(door("data", Map.of()), getTranslation("overview.empty.import"));
        return new EmptyState(getTranslation("overview.empty"), getTranslation("overview.empty.why"), begin, load);
    }

    /** Unreadable dates of an address are left out. */
    private static @org.jspecify.annotations.Nullable LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            return FiguresService.isCutoff(day) ? day : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
