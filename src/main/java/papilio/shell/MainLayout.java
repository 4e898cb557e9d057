package papilio.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.access.Access;
import papilio.access.OwnAccount;
import papilio.access.ui.LanguageSwitch;
import papilio.shared.NotFound;
import papilio.shared.ui.Badge;
import papilio.shared.ui.Formats;
import papilio.shared.ui.MenuMark;
import papilio.study.StudyService;

/** The frame around every page: navigation at the side; study, cut-off, language and account above. */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver, LocaleChangeObserver {
    private final transient Access access;
    private final transient StudyService studies;
    private final transient OwnAccount account;
    private final transient AuthenticationContext authentication;
    private final transient List<MenuMark> marks;
    private final transient Clock clock;
    private final Navigation navigation = new Navigation();
    private final Div chips = new Div();
    private @Nullable StudyChooser chooser;

    MainLayout(
            Access access,
            StudyService studies,
            OwnAccount account,
            AuthenticationContext authentication,
            List<MenuMark> marks,
            Clock clock) {
        this.access = access;
        this.studies = studies;
        this.account = account;
        this.authentication = authentication;
        this.marks = marks;
        this.clock = clock;
        chips.addClassName("chips");
        setPrimarySection(Section.DRAWER);
        addToDrawer(drawer());
        addToNavbar(header());
    }

    /** The words stand in the constructor's parts: another language makes new ones. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        navigation.rebuild();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        var study = query.getSingleParameter("study").orElse(null);
        navigation.carry(study, query.getSingleParameter("lang").orElse(null));
        if (authentication.isAuthenticated()) navigation.mark(marks, study);
        if (chooser != null) chooser.show(study, event.getLocation());
        showChips(study);
    }

    /** Where the skip link leads. */
    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        if (content != null) content.getElement().setAttribute("id", "content").setAttribute("tabindex", "-1");
    }

    private Component drawer() {
        var drawer = new Div(new Brand(), navigation);
        drawer.getElement().setAttribute("role", "region");
        drawer.getElement().setAttribute("aria-label", getTranslation("shell.product"));
        return drawer;
    }

    private Component skipLink() {
        var link = new Anchor("#content", getTranslation("shell.skip"));
        link.addClassName("skip-link");
        link.setRouterIgnore(true);
        return link;
    }

    private Component header() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        var header = new Header(skipLink(), toggle);
        header.addClassName("shell-header");
        if (!authentication.isAuthenticated()) return header;
        chooser = new StudyChooser(studies::mine, getLocale(), account::opened);
        var space = new Span();
        space.addClassName("spacer");
        header.add(chooser, chips, space, language(), new AccountMenu(access.caller(), authentication));
        return header;
    }

    private Component language() {
        return new LanguageSwitch(false, language -> account.speak(language.code()));
    }

    private void showChips(@Nullable String study) {
        chips.removeAll();
        if (study == null || !authentication.isAuthenticated()) return;
        try {
            var settings = studies.settings(study);
            chips.add(new Badge(getTranslation("shell.asOf", Formats.date(settings.today(clock))), "neutral"));
            if (settings.synthetic()) chips.add(new Badge(getTranslation("shell.synthetic"), "attention"));
        } catch (NotFound unknown) {
            chips.removeAll(); // the page itself says that there is nothing of this name
        }
    }
}
