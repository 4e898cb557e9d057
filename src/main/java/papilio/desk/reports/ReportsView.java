package papilio.desk.reports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import papilio.figures.FiguresService;
import papilio.report.MakeReport;
import papilio.report.ReportKind;
import papilio.report.ReportService;
import papilio.report.RunRow;
import papilio.shared.Refusal;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Notices;
import papilio.site.SiteService;
import papilio.study.StudyService;
import papilio.study.ui.StudyPage;

/**
 * Reports for the ethics committee: the order with what it will say, then everything that was ever sent. The address may
 * name the document and the cut-off to begin with ({@code make=safety&cutoff=2026-06-30}) and narrow the list ({@code kind=safety}).
 */
@Route("reports")
@Menu(order = 60, title = "report.menu", icon = "vaadin:print")
@RolesAllowed({"STUDY_MANAGER", "MONITOR", "INVESTIGATOR", "COORDINATOR"})
public class ReportsView extends StudyPage {
    private final transient ReportService reports;
    private final transient SiteService sites;
    private final transient Clock clock;
    private final transient Executor background;
    private final PreviewPanel preview = new PreviewPanel();
    private final Button make = new Button();
    private final Div progress = new Div();
    private @Nullable OrderForm form;
    private @Nullable RunList list;

    ReportsView(
            StudyService studies,
            ReportService reports,
            SiteService sites,
            Clock clock,
            @Qualifier("applicationTaskExecutor") Executor background) {
        super(studies);
        this.reports = reports;
        this.sites = sites;
        this.clock = clock;
        this.background = background;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        add(head(), order(), runs());
        look();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("report.menu") + " · Papilio";
    }

    private Component head() {
        var why = new Span(getTranslation("report.why"));
        why.addClassName("sub");
        var head = new Div(new Div(new H1(getTranslation("report.menu")), why));
        head.addClassName("page-head");
        return head;
    }

    private Component order() {
        var wanted = filter("make").or(() -> filter("kind")).map(ReportKind::of).orElse(ReportKind.ENROLLMENT);
        form = new OrderForm(
                study().code(),
                sites.sites(study().code()),
                dates(),
                new OrderForm.Wanted(wanted, event()),
                this::look);
        make.setText(getTranslation("report.make"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(click -> make(ordered()));
        progress.addClassName("report-progress");
        progress.getElement().setAttribute("role", "status");
        var actions = new Div(make, progress);
        actions.addClassName("actions");
        var left = new Div(form, actions);
        left.addClassName("form");
        var panel = new Div(left, preview);
        panel.addClassNames("panel", "report-desk");
        return panel;
    }

    /** The event and version that the address names. */
    private MakeReport.@Nullable OfEvent event() {
        return filter("event")
                .map(number -> new MakeReport.OfEvent(
                        number,
                        filter("version")
                                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                                .map(Integer::valueOf)
                                .orElse(null)))
                .orElse(null);
    }

    private OrderForm.Dates dates() {
        var today = study().today(clock);
        return new OrderForm.Dates(today, filter("cutoff").map(ReportsView::day).orElse(today));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            return FiguresService.isCutoff(day) ? day : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private Component runs() {
        var kind = filter("kind").map(ReportKind::of).orElse(null);
        list = new RunList(reports, study().code(), study().zone(), kind);
        var space = new Span();
        space.addClassName("spacer");
        var toolbar = new Div(new H2(getTranslation("report.list")), space, filter(kind), list.csv());
        toolbar.addClassName("toolbar");
        var panel = new Div(toolbar, list);
        panel.addClassName("panel");
        return panel;
    }

    /** The filter lives in the address, so that a link shows the same list. */
    private Component filter(@Nullable ReportKind now) {
        var kinds = new Select<ReportKind>();
        kinds.setAriaLabel(getTranslation("report.list.filter"));
        kinds.setEmptySelectionAllowed(true);
        kinds.setEmptySelectionCaption(getTranslation("report.list.every"));
        kinds.setItems(Arrays.asList(ReportKind.values()));
        kinds.setItemLabelGenerator(
                kind -> kind == null ? getTranslation("report.list.every") : KindWords.of(this, kind));
        kinds.setValue(now);
        kinds.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        "reports",
                        Doors.query(
                                study().code(),
                                change.getValue() == null
                                        ? Map.of()
                                        : Map.of("kind", change.getValue().word()))));
        return kinds;
    }

    private MakeReport ordered() {
        return Objects.requireNonNull(form).order();
    }

    private void look() {
        try {
            preview.show(reports.preview(ordered()));
            make.setEnabled(true);
        } catch (Refusal refusal) {
            preview.refused(Notices.sentence(this, refusal));
            make.setEnabled(false);
        }
    }

    /** Printing takes seconds: it runs beside the page, which says so meanwhile, counts forms and lets them be stopped. */
    private void make(MakeReport order) {
        var ui = UI.getCurrent();
        var forms = order.kind() == ReportKind.CIOMS && order.event() == null;
        var work = new PrintingProgress(ui, forms);
        progress.removeAll();
        progress.add(work);
        background.execute(new DelegatingSecurityContextRunnable(() -> {
            try {
                var run = reports.make(order, work);
                ui.access(() -> made(run));
            } catch (Refusal refusal) {
                ui.access(() -> refused(refusal));
            } catch (RuntimeException unexpected) {
                ui.access(() -> {
                    finished();
                    throw unexpected; // the session's error handler tells it with a reference
                });
            }
        }));
    }

    private void made(RunRow run) {
        finished();
        Objects.requireNonNull(list).refresh();
        progress.add(
                new Span(getTranslation("report.made.done", run.printedCode())),
                RunList.link(reports, run, getTranslation("report.download")));
    }

    private void refused(Refusal refusal) {
        finished();
        Notices.refused(Notices.sentence(this, refusal));
    }

    private void finished() {
        progress.removeAll();
        make.setEnabled(true);
    }
}
