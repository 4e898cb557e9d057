package papilio.desk.sites;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import papilio.figures.Counts;
import papilio.site.SiteDetail;

/** One site in its parts; the address says which one is open. */
final class SitePanel extends Div {
    private final SitePart part;

    /** address: of a part, so that it can be opened and sent on */
    SitePanel(
            SiteDesk desk,
            SiteDetail site,
            @Nullable Counts counts,
            SiteTab open,
            Function<SiteTab, String> address,
            Runnable changed) {
        addClassName("site-panel");
        part = part(desk, site, counts, open, changed);
        add(tabs(open, address), part);
        part.showList();
    }

    boolean isTyping() {
        return part.isTyping();
    }

    private Nav tabs(SiteTab open, Function<SiteTab, String> address) {
        var tabs = new Nav();
        tabs.addClassNames("page-tabs", "no-print");
        tabs.getElement().setAttribute("aria-label", getTranslation("site.tabs"));
        for (var tab : SiteTab.values()) {
            var link = new Anchor(address.apply(tab), getTranslation("site.tab." + tab));
            if (tab == open) link.getElement().setAttribute("aria-current", "page");
            tabs.add(link);
        }
        return tabs;
    }

    private static SitePart part(
            SiteDesk desk, SiteDetail site, @Nullable Counts counts, SiteTab open, Runnable changed) {
        return switch (open) {
            case PROFILE -> new ProfilePart(desk, site, counts, changed);
            case TARGETS -> new TargetsPart(desk, site, counts, changed);
            case MILESTONES -> new MilestonesPart(desk, site, changed);
            case PEOPLE -> new PeoplePart(desk, site, changed);
            case APPROVALS -> new ApprovalsPart(desk, site, changed);
            case VISITS -> new VisitsPart(desk, site, changed);
            case PATIENTS -> new PatientsPart(desk, site, counts, changed);
        };
    }
}
