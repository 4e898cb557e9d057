package papilio.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import papilio.access.Access;
import papilio.access.ui.Language;

/** The language of a tab: that of its address, else the account's, else the nearest to the browser's. */
@ListenerPriority(100)
class TabLanguage implements BeforeEnterListener {
    private static final String KEY = "papilio.language";
    private final transient AuthenticationContext authentication;
    private final transient Access access;

    TabLanguage(AuthenticationContext authentication, Access access) {
        this.authentication = authentication;
        this.access = access;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var ui = event.getUI();
        var wished = Language.of(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("lang")
                .orElse(null));
        var known = ComponentUtil.getData(ui, KEY) instanceof Language language ? language : null;
        var language = wished.orElseGet(() -> known != null ? known : ofAccount(event.isErrorEvent()));
        if (language == known) return;
        ComponentUtil.setData(ui, KEY, language);
        speak(ui, language);
    }

    /** An error page asks nobody: what it tells of may be the database. */
    private Language ofAccount(boolean error) {
        var request = VaadinRequest.getCurrent();
        if (error || !authentication.isAuthenticated())
            return Language.nearest(request == null ? null : request.getLocale());
        return Language.of(access.caller().language()).orElse(Language.EN);
    }

    /** Flow's own indicator is no part of our page: told to be a status it needs no landmark; its words are ours. */
    private static void speak(UI ui, Language language) {
        if (!language.locale().equals(ui.getLocale())) ui.setLocale(language.locale());
        ui.getPage()
                .executeJs(
                        """
                        document.documentElement.lang = $0;
                        const indicator = document.querySelector('vaadin-connection-indicator');
                        if (!indicator) return;
                        indicator.setAttribute('role', 'status');
                        indicator.onlineText = $1; indicator.offlineText = $2; indicator.reconnectingText = $3;
                        """,
                        language.locale().toLanguageTag(),
                        ui.getTranslation("shell.online"),
                        ui.getTranslation("shell.offline"),
                        ui.getTranslation("shell.reconnecting"));
    }
}
