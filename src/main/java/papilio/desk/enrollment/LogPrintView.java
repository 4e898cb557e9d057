package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFilter;
import papilio.patient.PatientGroup;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.Formats;
import papilio.study.ui.StudyPage;

/**
 * The screening and enrollment log, or the enrollment list without anything that identifies a person, as a page for paper:
 * study, site, data cut-off and time of printing on top, then every line of the filter.
 */
@Route("enrollment/print")
@RolesAllowed({"STUDY_MANAGER", "MONITOR", "INVESTIGATOR", "COORDINATOR"})
public class LogPrintView extends StudyPage {
    static final String LOG = "log";
    static final String LIST = "list";
    private static final int PAGE = 500;
    private static final int MOST = 5_000;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient EnrollmentDesk desk;

    LogPrintView(EnrollmentDesk desk) {
        super(desk.studies);
        this.desk = desk;
        addClassName("log-print");
    }

    @Override
    public String getPageTitle() {
        return getTranslation(isList() ? "enrollment.print.list" : "enrollment.print.log") + " · Papilio";
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var filter = PatientFilter.from(filters());
        if (isList()) filter = enrolled(filter);
        var lines = lines(filter);
        add(actions(filter), head(filter, lines.size()));
        if (lines.isEmpty()) add(new EmptyState(getTranslation("enrollment.print.empty"), ""));
        else add(paper(isList() ? LogTable.list(this, lines) : LogTable.log(this, lines)));
    }

    private static PatientFilter enrolled(PatientFilter filter) {
        return PatientFilter.of(PatientGroup.ENROLLED)
                .at(filter.site())
                .cutOff(filter.cutoff())
                .search(filter.text());
    }

    private boolean isList() {
        return filter("list").filter(LIST::equals).isPresent();
    }

    private List<LogLine> lines(PatientFilter filter) {
        var all = new ArrayList<LogLine>();
        @Nullable String after = null;
        while (all.size() < MOST) {
            var page = LogLine.page(desk, study().code(), filter, after, PAGE);
            all.addAll(page);
            if (page.size() < PAGE) return all;
            after = page.getLast().number();
        }
        return all;
    }

    private Component actions(PatientFilter filter) {
        var print = new Button(
                getTranslation("enrollment.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        var back = new Anchor(
                Place.of(study(), filter.toQuery()).with(filter).door(java.util.Map.of("tab", "screening")),
                getTranslation("enrollment.print.back"));
        back.addClassName("button");
        var actions = new Div(back, print);
        actions.addClassNames("toolbar", "no-print");
        return actions;
    }

    private Component head(PatientFilter filter, int count) {
        var head = new Header(
                new H1(getTranslation(isList() ? "enrollment.print.list" : "enrollment.print.log")),
                new Paragraph(study().code() + " · " + study().title(getLocale())),
                new Paragraph(String.join(
                        " · ",
                        getTranslation("enrollment.print.site", site(filter)),
                        getTranslation(
                                "enrollment.print.cutoff",
                                Formats.date(filter.cutoff() == null ? desk.today(study()) : filter.cutoff())),
                        getTranslation("enrollment.print.count", count))),
                new Paragraph(getTranslation("enrollment.print.at", MINUTES.format(desk.now(study())), desk.reader())));
        if (isList()) head.add(new Paragraph(getTranslation("enrollment.print.list.why")));
        if (count >= MOST) head.add(new Paragraph(getTranslation("enrollment.print.tooMany", MOST)));
        return head;
    }

    private String site(PatientFilter filter) {
        return desk.sites.sites(study().code()).stream()
                .filter(one -> one.code().equals(filter.site()))
                .findFirst()
                .map(one -> one.code() + " " + one.name(getLocale()))
                .orElseGet(() -> desk.wholeStudy(study().code())
                        ? getTranslation("enrollment.allSites")
                        : String.join(
                                ", ",
                                desk.sites.sites(study().code()).stream()
                                        .map(one -> one.code())
                                        .toList()));
    }

    private static Component paper(Component table) {
        var paper = new Section(table);
        paper.addClassName("panel");
        paper.getElement().setAttribute("tabindex", "0");
        return paper;
    }
}
