package papilio.desk.sites;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import papilio.access.Access;
import papilio.access.Role;
import papilio.oversight.Call;
import papilio.oversight.CallFlag;
import papilio.oversight.CallLogService;
import papilio.oversight.CallService;
import papilio.oversight.indicator.Indicator;
import papilio.oversight.indicator.IndicatorBoard;
import papilio.oversight.indicator.IndicatorService;
import papilio.oversight.indicator.SiteIndicator;
import papilio.oversight.limit.LimitService;
import papilio.oversight.ui.CallLog;
import papilio.oversight.ui.FunnelPlot;
import papilio.oversight.ui.IndicatorTable;
import papilio.oversight.ui.LimitsPanel;
import papilio.oversight.ui.SiteCalls;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.site.SiteService;
import papilio.study.StudyService;
import papilio.study.ui.StudyPage;

/** The indicators of all sites, the funnel plot of one, and beside them why a site needs a call and what was agreed. */
@Route("sites/indicators")
@RolesAllowed({"STUDY_MANAGER", "MONITOR", "INVESTIGATOR", "COORDINATOR"})
public class IndicatorsView extends StudyPage {
    private final transient SiteService sites;
    private final transient IndicatorService indicators;
    private final transient CallService calls;
    private final transient CallLogService log;
    private final transient LimitService limits;
    private final transient Access access;

    IndicatorsView(
            StudyService studies,
            SiteService sites,
            IndicatorService indicators,
            CallService calls,
            CallLogService log,
            LimitService limits,
            Access access) {
        super(studies);
        this.sites = sites;
        this.indicators = indicators;
        this.calls = calls;
        this.log = log;
        this.limits = limits;
        this.access = access;
        addClassNames("sites-page", "indicators-page");
        Shortcuts.addShortcutListener(this, this::leaveSide, Key.ESCAPE);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.indicators");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var code = study().code();
        var found = calls.calls(code);
        var board = indicators.board(code);
        add(head(found, board));
        var main = new Div(
                new IndicatorTable(
                        code, sites.sites(code), board, filter("all").isPresent(), study().businessToday() != null),
                funnel(board));
        main.addClassName("stack");
        if (board.compared() && access.may(Role.STUDY_MANAGER, Role.MONITOR))
            main.add(new LimitsPanel(limits, code, access.may(Role.STUDY_MANAGER), () -> go(filters())));
        var beside = new Div(main);
        beside.addClassName("with-side");
        filter("site").ifPresent(site -> {
            beside.addClassName("open");
            beside.add(side(sites.site(code, site).code(), found, board.day()));
        });
        add(beside);
    }

    private Component head(List<Call> found, IndicatorBoard board) {
        var outside = board.sites().stream().filter(SiteIndicator::isConcern).count();
        var number = new Span(String.valueOf(outside));
        number.addClassName("number");
        var answer = new H1(number, new Span(getTranslation("oversight.answer", outside)));
        answer.addClassName("answer");
        var sub = new Div(getTranslation(
                "oversight.answer.sub",
                found.size(),
                board.day().toString(),
                Formats.minute(board.computedAt(), study().zone())));
        sub.addClassName("sub");
        var head = new Div(new Div(new Anchor(door("sites", Map.of()), getTranslation("site.all")), answer, sub));
        head.addClassName("page-head");
        return head;
    }

    private Component funnel(IndicatorBoard board) {
        var indicator = chosen(board);
        var choice = new ComboBox<Indicator>(getTranslation("oversight.indicator"));
        choice.setItems(Arrays.asList(Indicator.values()));
        choice.setItemLabelGenerator(one -> getTranslation("oversight.indicator." + one.name()));
        choice.setValue(indicator);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null)
                go(Map.of("indicator", change.getValue().name()));
        });
        var section = new Section(
                new H2(getTranslation("oversight.funnel")), choice, new FunnelPlot(study().code(), board, indicator));
        section.addClassName("panel");
        return section;
    }

    /** The address's, else the first that lies outside anywhere. */
    private Indicator chosen(IndicatorBoard board) {
        var named = filter("indicator").or(() -> filter("flag"));
        for (var indicator : Indicator.values())
            if (named.filter(indicator.name()::equals).isPresent()) return indicator;
        return board.sites().stream()
                .filter(SiteIndicator::isConcern)
                .map(SiteIndicator::indicator)
                .min(java.util.Comparator.naturalOrder())
                .orElse(Indicator.ADVERSE_EVENTS);
    }

    private Component side(String site, List<Call> found, LocalDate today) {
        var manager = access.may(Role.STUDY_MANAGER);
        var watches = manager || access.may(Role.MONITOR);
        var title = site + " · " + sites.site(study().code(), site).profile().name(getLocale());
        var close = new Button("✕", click -> leaveSide());
        close.setAriaLabel(getTranslation("site.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        var head =
                new Div(new H2(title), new Anchor(door("sites/" + site, Map.of()), getTranslation("site.page")), close);
        head.addClassName("side-head");
        var own = found.stream().filter(call -> call.siteCode().equals(site)).toList();
        var side = new Section(head, new SiteCalls(study().code(), site, own, watches, manager));
        side.addClassName("side-panel");
        side.getElement().setAttribute("aria-label", title);
        if (watches)
            side.add(new CallLog(
                    log,
                    study().code(),
                    site,
                    today,
                    filter("flag").flatMap(CallFlag::parse).orElse(null),
                    () -> go(with("flag", ""))));
        return side;
    }

    private void leaveSide() {
        if (filter("site").isPresent() && filter("flag").isEmpty()) go(with("site", ""));
        else if (filter("flag").isPresent()) go(with("flag", ""));
    }

    private Map<String, String> with(String name, String value) {
        var all = new HashMap<>(filters());
        all.put(name, value);
        return all;
    }

    private void go(Map<String, String> filters) {
        UI.getCurrent().navigate("sites/indicators", Doors.query(study().code(), filters));
    }
}
