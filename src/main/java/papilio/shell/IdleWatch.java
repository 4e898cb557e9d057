package papilio.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;

/**
 * Warns two minutes before an idle session ends, and leaves what is typed where it is. Typing counts as being there: the
 * element tells the server from time to time. When nobody answers it signs out.
 */
@Tag("papilio-idle")
@JsModule("context://papilio/idle.js")
class IdleWatch extends Component implements LocaleChangeObserver {
    private static final int WARN_BEFORE = 120;

    IdleWatch(AuthenticationContext authentication) {
        var session = VaadinSession.getCurrent().getSession();
        getElement().setProperty("limit", session == null ? 1200 : session.getMaxInactiveInterval());
        getElement().setProperty("warn", WARN_BEFORE);
        getElement().addEventListener("papilio-here", here -> {}); // the request itself is what counts
        getElement().addEventListener("papilio-gone", gone -> authentication.logout());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setProperty("title1", getTranslation("shell.idle"));
        getElement().setProperty("why", getTranslation("shell.idle.why"));
        getElement().setProperty("stay", getTranslation("shell.idle.stay"));
    }
}
