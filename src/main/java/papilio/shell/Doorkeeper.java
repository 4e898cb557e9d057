package papilio.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.access.OwnAccount;

/** What holds for every page and every session, whichever page is opened. */
@Component
class Doorkeeper implements VaadinServiceInitListener {
    private final AuthenticationContext authentication;
    private final Access access;
    private final OwnAccount account;
    private final I18NProvider words;

    Doorkeeper(AuthenticationContext authentication, Access access, OwnAccount account, I18NProvider words) {
        this.authentication = authentication;
        this.access = access;
        this.account = account;
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(new PageRules());
        event.getSource().setSystemMessagesProvider(new SystemWords(words));
        event.getSource().addSessionInitListener(begun -> begun.getSession().setErrorHandler(new Incidents()));
        event.getSource().addUIInitListener(tab -> {
            tab.getUI().addBeforeEnterListener(new TabLanguage(authentication, access));
            tab.getUI().addBeforeEnterListener(new Arrival(authentication, access, account));
            if (authentication.isAuthenticated()) tab.getUI().add(new IdleWatch(authentication));
        });
    }
}
