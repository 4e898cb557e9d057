package papilio.desk.sites;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import papilio.study.ui.StudyPage;

/** One site on a page of its own. */
@Route("sites/:siteCode")
@RolesAllowed({"STUDY_MANAGER", "MONITOR", "INVESTIGATOR", "COORDINATOR"})
public class SiteView extends StudyPage {
    private final transient SiteDesk desk;
    private String title = "";

    SiteView(SiteDesk desk) {
        super(desk.studies);
        this.desk = desk;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("siteCode").orElse(""));
    }

    private void show(String code) {
        var study = study().code();
        var site = desk.sites.site(study, code);
        title = site.code() + " · " + site.profile().name(getLocale());
        var panel = new Div(new SitePanel(
                desk,
                site,
                desk.counts(study, code),
                SiteTab.of(filter("tab").orElse(null)),
                tab -> door("sites/" + code, Map.of("tab", tab.inAddress())),
                () -> {
                    removeAll();
                    show(code);
                }));
        panel.addClassName("panel");
        var head = new Div(new Div(new Anchor(door("sites", Map.of()), getTranslation("site.all")), new H1(title)));
        head.addClassName("page-head");
        add(head, panel);
    }
}
