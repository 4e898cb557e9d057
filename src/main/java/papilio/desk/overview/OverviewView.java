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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import papilio.enrollment.ui.CurvePlan;
import papilio.enrollment.ui.EnrollmentCurve;
import papilio.figures.FiguresService;
import papilio.oversight.ui.CallPanel;
import papilio.shared.ui.DayField;
import papilio.shared.ui.Doors;
import papilio.shared.ui.EmptyState;
import papilio.study.StudyService;
import papilio.study.ui.RegistryRecordPanel;
import papilio.study.ui.StudyPage;

/** Where the study stands, when it gets there, and which site needs a call. */
@Route("")
@Menu(order = 10, title = "overview.menu")
@RolesAllowed({"STUDY_MANAGER", "MONITOR", "INVESTIGATOR", "COORDINATOR"})
public class OverviewView extends StudyPage {
    /** As tall as the calls beside it on a laptop, half a screen on a phone. */
    private static final String CURVE_HEIGHT = "clamp(280px, 58vh, 560px)";

    private final transient OverviewDesk desk;
    private final transient StudyService studies;

    OverviewView(StudyService studies, OverviewDesk desk) {
        super(studies);
        this.studies = studies;
        this.desk = desk;
        addClassName("overview");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("overview.menu") + " · Papilio";
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var overview =
                desk.overview(study(), filter("cutoff").map(OverviewView::day).orElse(null));
        var doors = new Doorway(study().code(), overview.standing().cutoff(), getLocale());
        add(head(overview, doors));
        if (overview.isEmpty()) add(empty());
        else
            add(
                    columns(curve(overview), calls()),
                    columns(new SitesPanel(overview, doors), new FlowPanel(overview, doors)));
        studies.registryRecord(study().code())
                .ifPresent(record -> add(new RegistryRecordPanel(record, studies.criteria(study().code()))));
    }

    private Component calls() {
        return new CallPanel(study().code(), desk.calls(study()), desk.watches(), desk.plans());
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
                Map.of("make", kind, "cutoff", overview.standing().cutoff().toString()));
    }

    private Component cutoff(Overview overview) {
        var field = new DayField(getTranslation("overview.cutoff")).knowing(overview.today());
        field.setValue(overview.standing().cutoff());
        field.setMax(overview.today());
        field.addClassName("cutoff");
        field.addValueChangeListener(change -> {
            var day = field.day();
            if (day != null && day.isAfter(overview.today())) return; // the field says why
            var filters = day == null || day.equals(overview.today())
                    ? Map.<String, String>of()
                    : Map.of("cutoff", day.toString());
            UI.getCurrent().navigate("", Doors.query(study().code(), filters));
        });
        return field;
    }

    private static Component curve(Overview overview) {
        var curve = new EnrollmentCurve(
                overview.progress(), List.of(new CurvePlan("", overview.months())), overview.fan(), CURVE_HEIGHT);
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
