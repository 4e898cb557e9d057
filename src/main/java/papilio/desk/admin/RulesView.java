package papilio.desk.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import papilio.study.ui.StudyPage;

/** Who must be told of an event by when, and on which days offices are closed: set by the administrator, without any event. */
@Route("admin/rules")
@Menu(order = 91, title = "admin.rules", icon = "vaadin:alarm")
@RolesAllowed("ADMINISTRATOR")
public class RulesView extends StudyPage {
    private final transient RulesDesk desk;

    RulesView(RulesDesk desk) {
        super(desk.studies);
        this.desk = desk;
        addClassName("rules-page");
    }

    /** Parts of the page; the address carries the name in lower case. */
    private enum Tab {
        RULES,
        LIMITS,
        DAYS,
        DIGEST;

        String address() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.rules") + " · Papilio";
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var open = Arrays.stream(Tab.values())
                .filter(tab -> filter("tab").filter(tab.address()::equals).isPresent())
                .findFirst()
                .orElse(Tab.RULES);
        add(head(open));
        add(
                switch (open) {
                    case RULES -> new RulesPanel(desk, study(), filter("site").orElse(null));
                    case LIMITS -> new LimitsPanel(desk, study().code());
                    case DAYS -> new OfficeDaysPanel(desk, study().code());
                    case DIGEST -> new DigestPanel(desk, study().code());
                });
    }

    private Component head(Tab open) {
        var what = new Span(getTranslation("admin.rules.what"));
        what.addClassName("sub");
        var tabs = new Nav();
        tabs.addClassName("page-tabs");
        tabs.getElement().setAttribute("aria-label", getTranslation("admin.rules"));
        for (var tab : Tab.values()) {
            var link = new Anchor(
                    door("admin/rules", Map.of("tab", tab.address())), getTranslation("admin.rules.tab." + tab));
            if (tab == open) link.getElement().setAttribute("aria-current", "page");
            tabs.add(link);
        }
        var head = new Div(new Div(new H1(getTranslation("admin.rules")), what), tabs);
        head.addClassName("page-head");
        return head;
    }
}
