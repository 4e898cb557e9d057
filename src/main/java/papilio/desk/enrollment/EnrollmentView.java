package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import papilio.access.Access;
import papilio.access.Role;
import papilio.enrollment.EligibilityService;
import papilio.enrollment.PlanService;
import papilio.enrollment.ui.DecisionForm;
import papilio.enrollment.ui.EnrollmentCurve;
import papilio.enrollment.ui.PlanForm;
import papilio.enrollment.ui.ScreeningForm;
import papilio.figures.Figures;
import papilio.figures.FiguresService;
import papilio.patient.PatientFilter;
import papilio.patient.PatientService;
import papilio.patient.PatientStatus;
import papilio.patient.ScreeningService;
import papilio.shared.ui.Doors;
import papilio.shared.ui.EmptyState;
import papilio.site.SiteService;
import papilio.study.StudyService;
import papilio.study.ui.StudyPage;

/** Curve, plan, sites and the screening log; whoever records enters and decides screenings here. */
@Route("enrollment")
@Menu(order = 30, title = "enrollment.menu")
@RolesAllowed({"STUDY_MANAGER", "MONITOR", "INVESTIGATOR", "COORDINATOR"})
public class EnrollmentView extends StudyPage {
    private final transient StudyService studies;
    private final transient FiguresService figures;
    private final transient PlanService plans;
    private final transient SiteService sites;
    private final transient PatientService patients;
    private final transient ScreeningService screening;
    private final transient EligibilityService eligibility;
    private final transient Access access;
    private final transient Clock clock;

    EnrollmentView(
            StudyService studies,
            FiguresService figures,
            PlanService plans,
            SiteService sites,
            PatientService patients,
            ScreeningService screening,
            EligibilityService eligibility,
            Access access,
            Clock clock) {
        super(studies);
        this.studies = studies;
        this.figures = figures;
        this.plans = plans;
        this.sites = sites;
        this.patients = patients;
        this.screening = screening;
        this.eligibility = eligibility;
        this.access = access;
        this.clock = clock;
        addClassName("enrollment");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("enrollment.menu") + " · Papilio";
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var filter = PatientFilter.from(filters());
        var day = filter.cutoff();
        if (day != null && !FiguresService.isCutoff(day)) filter = filter.cutOff(null);
        var found = figures.figures(study().code(), filter.cutoff());
        var page = new Div(head(found), columns(curve(found), reasons(found)), log(filter), sitesPanel(found));
        var whole = new Div(page);
        whole.addClassName("with-side");
        side().ifPresent(side -> {
            whole.add(side);
            whole.addClassName("open");
        });
        add(whole);
    }

    private Component head(Figures found) {
        var head = new Div(new EnrollmentAnswer(found));
        head.addClassName("page-head");
        if (mayPlan())
            head.add(new Button(
                    getTranslation(
                            plans.plan(study().code()).isPresent() ? "enrollment.plan.change" : "enrollment.plan.make"),
                    click -> go(Map.of("plan", "1"))));
        if (mayRecord()) {
            var screen = new Button(getTranslation("enrollment.screen"), click -> go(Map.of("new", "1")));
            screen.addThemeVariants(ButtonVariant.PRIMARY);
            head.add(screen);
        }
        return head;
    }

    private Component curve(Figures found) {
        var whole = access.scope(study().code()).all();
        var plan = whole ? plans.plan(study().code()) : java.util.Optional.<papilio.enrollment.PlanRow>empty();
        var curve = new EnrollmentCurve(
                found, plan.map(papilio.enrollment.PlanRow::months).orElseGet(Collections::emptyNavigableMap), "280px");
        var panel = panel("enrollment.curve.title", curve);
        plan.ifPresent(known -> panel.add(new PlanVersions(plans.versions(study().code()), study())));
        return panel;
    }

    private Component reasons(Figures found) {
        return new ReasonsPanel(found, studies.criteria(study().code()));
    }

    private Component sitesPanel(Figures found) {
        return panel("enrollment.bySite", new SitesTable(found, sites.sites(study().code())));
    }

    private Component log(PatientFilter filter) {
        var log =
                panel("enrollment.log", new LogFilters(study().code(), filter, sites.sites(study().code()), patients));
        if (patients.count(study().code(), filter) == 0)
            log.add(new EmptyState(getTranslation("enrollment.log.empty"), getTranslation("enrollment.log.emptyWhy")));
        else log.add(new ScreeningLog(study().code(), filter, patients, mayRecord()));
        return log;
    }

    private java.util.Optional<Component> side() {
        var today = study().today(clock);
        if (filter("new").isPresent() && mayRecord())
            return java.util.Optional.of(side(
                    "enrollment.screen",
                    new ScreeningForm(
                            study(),
                            today,
                            sites.sites(study().code()),
                            screening,
                            number -> go(Map.of("patient", number)))));
        if (filter("plan").isPresent() && mayPlan())
            return java.util.Optional.of(
                    side("enrollment.plan", new PlanForm(study(), today, plans, () -> go(Map.of()))));
        if (filter("patient").isPresent() && mayRecord())
            return java.util.Optional.of(decision(filter("patient").get()));
        return java.util.Optional.empty();
    }

    private Component decision(String number) {
        var head = patients.find(study().code(), number);
        if (head.status() != PatientStatus.SCREENING)
            return side("enrollment.decide.title", new Paragraph(getTranslation("enrollment.decide.already")), number);
        var form = new DecisionForm(
                head,
                studies.criteria(study().code()),
                patients.verdicts(study().code(), number),
                study().today(clock),
                access.may(Role.STUDY_MANAGER),
                eligibility,
                decided -> go(Map.of()));
        return side("enrollment.decide.title", form, head.screeningNo());
    }

    private Component side(String title, Component content, Object... details) {
        var close = new Button("×", click -> go(Map.of()));
        close.setAriaLabel(getTranslation("enrollment.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        Shortcuts.addShortcutListener(close, () -> go(Map.of()), Key.ESCAPE);
        var head = new Div(new H2(getTranslation(title, details)), close);
        head.addClassName("side-head");
        var side = new Aside(head, content);
        side.addClassName("side-panel");
        return side;
    }

    /** The same list with another panel, or with none. */
    private void go(Map<String, String> panel) {
        var query = new LinkedHashMap<>(PatientFilter.from(filters()).toQuery());
        query.putAll(panel);
        UI.getCurrent().navigate("enrollment", Doors.query(study().code(), query));
    }

    private boolean mayRecord() {
        return access.may(Role.STUDY_MANAGER, Role.INVESTIGATOR, Role.COORDINATOR);
    }

    private boolean mayPlan() {
        return access.may(Role.STUDY_MANAGER) && access.scope(study().code()).all();
    }

    private Section panel(String title, Component content) {
        var panel = new Section(new H2(getTranslation(title)), content);
        panel.addClassName("panel");
        return panel;
    }

    private static Component columns(Component left, Component right) {
        var columns = new Div(left, right);
        columns.addClassName("columns");
        return columns;
    }
}
