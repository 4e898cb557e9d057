package papilio.desk.sites;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.Notices;
import papilio.site.CreateSite;
import papilio.site.SiteOpening;
import papilio.site.SiteProfile;
import papilio.site.SiteRow;
import papilio.site.ui.SiteForm;
import papilio.study.registry.RegistryRecord;
import papilio.study.ui.StudyPage;

/** The sites of the study against their targets. */
@Route("sites")
@Menu(order = 20, title = "site.menu")
@RolesAllowed({"STUDY_MANAGER", "MONITOR", "INVESTIGATOR", "COORDINATOR"})
public class SitesView extends StudyPage {
    private final transient SiteDesk desk;
    private final Section side = new Section();
    private final Div beside = new Div();
    private List<SiteLine> lines = List.of();
    private @Nullable SitesGrid grid;
    private transient BooleanSupplier typing = () -> false;

    SitesView(SiteDesk desk) {
        super(desk.studies);
        this.desk = desk;
        addClassName("sites-page");
        side.addClassName("side-panel");
        beside.addClassName("with-side");
        Shortcuts.addShortcutListener(side, this::leaveSide, Key.ESCAPE).listenOn(this);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("site.menu");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        refresh();
        filter("site")
                .ifPresent(code -> open(
                        desk.sites.site(study().code(), code).code(),
                        SiteTab.of(filter("tab").orElse(null))));
    }

    private void refresh() {
        removeAll();
        lines = lines();
        hideSide();
        add(head());
        if (lines.isEmpty()) add(nothingYet());
        else {
            add(new WarningsPanel(study().code(), desk.warnings(study().code()), true));
            beside.removeAll();
            beside.add(grid(), side);
            add(beside, ranked(), milestones());
        }
        proposed();
    }

    private List<SiteLine> lines() {
        var study = study().code();
        return SiteLine.of(desk.sites.sites(study), desk.figures.figures(study, null));
    }

    private List<SiteRow> sites() {
        return lines.stream().map(SiteLine::site).toList();
    }

    private Component head() {
        var head = new Div(new SitesAnswer(sites(), study().target(), desk.seesAllSites(study().code())));
        head.addClassName("page-head");
        if (!lines.isEmpty())
            head.add(new Anchor(door("sites/indicators", Map.of()), getTranslation("oversight.indicators")));
        if (!lines.isEmpty()) head.add(SitesCsv.download(this, study().code(), lines));
        if (desk.mayAdd(study().code())) head.add(newSite());
        return head;
    }

    private Button newSite() {
        var button = new Button(getTranslation("site.new"), click -> showNewSite());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Component nothingYet() {
        beside.removeAll();
        beside.add(new EmptyState(getTranslation("site.none"), getTranslation("site.none.why")), side);
        return beside;
    }

    private Component grid() {
        var list = new SitesGrid(study().code(), desk.today(study().code()), lines);
        list.asSingleSelect().addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null)
                open(chosen.getValue().site().code(), SiteTab.PROFILE);
        });
        grid = list;
        return list;
    }

    private void open(String code, SiteTab tab) {
        var study = study().code();
        var site = desk.sites.site(study, code);
        var counts = lines.stream()
                .filter(line -> line.site().code().equals(code))
                .map(SiteLine::counts)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var parts = Map.of("tab", tab.inAddress());
        var page = new Anchor(door("sites/" + code, parts), getTranslation("site.page"));
        var panel = new SitePanel(
                desk, site, counts, tab, other -> door("sites", Map.of("site", code, "tab", other.inAddress())), () -> {
                    refresh();
                    open(code, tab);
                });
        showSide(code + " · " + site.profile().name(getLocale()), page, panel);
        typing = panel::isTyping;
        address(Map.of("site", code, "tab", tab.inAddress()));
    }

    /** Sites against their targets, the best first; the address says by what they are ranked. */
    private Component ranked() {
        var byPace = filter("rank").filter("pace"::equals).isPresent();
        var openings =
                desk.sites.openings(study().code()).stream().collect(Collectors.toMap(SiteOpening::code, one -> one));
        var choice =
                new Nav(rank("site.ranked.byTarget", "target", !byPace), rank("site.ranked.byPace", "pace", byPace));
        choice.addClassNames("page-tabs", "no-print");
        choice.getElement().setAttribute("aria-label", getTranslation("site.ranked"));
        var head = new Div(new H2(getTranslation("site.ranked")), choice);
        head.addClassName("part-head");
        return panel(head, new RankedBars(study().code(), lines, openings, byPace));
    }

    private Anchor rank(String key, String rank, boolean current) {
        var link = new Anchor(door("sites", Map.of("rank", rank)), getTranslation(key));
        if (current) link.getElement().setAttribute("aria-current", "page");
        return link;
    }

    private Component milestones() {
        var ways = desk.milestones.milestones(study().code());
        var head =
                new Div(new H2(getTranslation("site.milestones.all")), MilestonesPart.csv(this, study().code(), ways));
        head.addClassName("part-head");
        return panel(head, new StudyMilestoneChart(study().code(), sites(), ways, desk.today(study().code())));
    }

    private static Component panel(Component... content) {
        var panel = new Div(content);
        panel.addClassName("panel");
        return panel;
    }

    private void showNewSite() {
        var form = new SiteForm(study().zone().getId());
        var code = form.askCode();
        var save = new Button(
                getTranslation("site.save"),
                click -> form.attempt(() -> create(code.getValue(), form.profile()), () -> {}));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(save);
        showSide(getTranslation("site.new"), new Div(), form);
        typing = () -> true;
        code.focus();
    }

    private void create(String code, SiteProfile profile) {
        var site = desk.sites.create(new CreateSite(study().code(), code, profile));
        Notices.done(getTranslation("site.created", site.code()));
        refresh();
        open(site.code(), SiteTab.PROFILE);
    }

    private void proposed() {
        if (!desk.mayAdd(study().code())) return;
        desk.studies.registryRecord(study().code()).ifPresent(study -> {
            var places = ProposedSites.notYetTaken(study.record().contacts().locations(), sites());
            if (places.isEmpty()) return;
            UnaryOperator<String> words = isChinese() ? study.chinese() : UnaryOperator.identity();
            add(new ProposedSites(places, words, place -> takeOver(place, study.chinese())));
        });
    }

    private void takeOver(RegistryRecord.Location place, UnaryOperator<String> chinese) {
        var nameZh = chinese.apply(place.facility());
        var profile = new SiteProfile(
                place.facility(),
                nameZh.equals(place.facility()) ? null : nameZh,
                place.city(),
                place.province(),
                place.country(),
                study().zone().getId(),
                null,
                null,
                null,
                null,
                null,
                null);
        Notices.attempt(this, () -> create(nextCode(), profile));
    }

    private boolean isChinese() {
        return Locale.CHINESE.getLanguage().equals(getLocale().getLanguage());
    }

    /** The first two-digit number that no site has. */
    private String nextCode() {
        var taken = sites().stream().map(SiteRow::code).toList();
        for (var number = 1; ; number++) {
            var code = "%02d".formatted(number);
            if (!taken.contains(code)) return code;
        }
    }

    private void showSide(String title, Component link, Component content) {
        var close = new Button("✕", click -> closeSide());
        close.setAriaLabel(getTranslation("site.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        var head = new Div(new H2(title), link, close);
        head.addClassName("side-head");
        side.removeAll();
        side.getElement().setAttribute("aria-label", title);
        side.add(head, content);
        side.setVisible(true);
        beside.addClassName("open");
        if (grid != null) grid.compact(true);
    }

    /** Esc goes back to the list, but never away from something typed. */
    private void leaveSide() {
        if (!typing.getAsBoolean()) closeSide();
    }

    private void closeSide() {
        hideSide();
        address(Map.of());
    }

    private void hideSide() {
        side.removeAll();
        side.setVisible(false);
        beside.removeClassName("open");
        typing = () -> false;
        if (grid == null) return;
        grid.deselectAll();
        grid.compact(false);
    }

    /** The address names what is open, so that it can be sent on. */
    private void address(Map<String, String> filters) {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(door("sites", filters)));
    }
}
