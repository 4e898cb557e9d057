package papilio.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.Badge;
import papilio.shared.ui.MenuMark;

/** The pages that exist and that the role may open, each with the tab's study in its address. */
class Navigation extends SideNav {
    private static final Map<String, String> ICONS = Map.of(
            "", "vaadin:dashboard",
            "sites", "vaadin:hospital",
            "enrollment", "vaadin:trending-up",
            "patients", "vaadin:users",
            "safety", "vaadin:shield",
            "reports", "vaadin:file-text-o",
            "data", "vaadin:exchange",
            "audit", "vaadin:clipboard-text",
            "admin/users", "vaadin:user-card");

    Navigation() {
        addClassName("navigation");
        rebuild();
    }

    void rebuild() {
        removeAll();
        getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        MenuConfiguration.getMenuEntries().forEach(entry -> addItem(item(entry)));
    }

    void carry(@Nullable String study, @Nullable String lang) {
        var carried = new LinkedHashMap<String, String>();
        if (study != null) carried.put("study", study);
        if (lang != null) carried.put("lang", lang);
        items().forEach(item -> item.setQueryParameters(QueryParameters.simple(carried)));
    }

    /** Puts what the rooms say beside their entries, and takes away what no longer holds. */
    void mark(List<MenuMark> marks, @Nullable String study) {
        for (var mark : marks) {
            var said = mark.of(study).map(this::badge).orElse(null);
            items().stream()
                    .filter(item -> mark.path().equals(pathOf(item)))
                    .forEach(item -> item.setSuffixComponent(said));
        }
    }

    /** Without the study that it carries. */
    private static String pathOf(SideNavItem item) {
        var path = item.getPath() == null ? "" : item.getPath();
        return path.split("\\?", 2)[0];
    }

    /** Eyes get the figure, ears the sentence, a pointer both. */
    private Badge badge(MenuMark.Said said) {
        var sentence = getTranslation(said.key(), said.details());
        var figure = new Span(said.figure());
        figure.getElement().setAttribute("aria-hidden", "true");
        var spoken = new Span(sentence);
        spoken.addClassName("visually-hidden");
        var badge = new Badge("", said.tone());
        badge.add(figure, spoken);
        badge.setTitle(sentence);
        return badge;
    }

    private List<SideNavItem> items() {
        return getItems();
    }

    private SideNavItem item(MenuEntry entry) {
        var path = entry.path().replaceFirst("^/", "");
        var icon = entry.icon() == null || entry.icon().isBlank() ? ICONS.get(path) : entry.icon();
        var item = new SideNavItem(getTranslation(entry.title()), path);
        if (icon != null) item.setPrefixComponent(icon(icon));
        item.setMatchNested(!path.isEmpty());
        return item;
    }

    private static Icon icon(String name) {
        var icon = new Icon(name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
