package papilio.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import papilio.access.Access;
import papilio.access.OwnAccount;
import papilio.access.Role;
import papilio.access.ui.PasswordView;

/** Leads a borrowed password to its change, the administrator to the accounts, and a new tab to the study chosen last. */
@ListenerPriority(90)
class Arrival implements BeforeEnterListener {
    private static final Set<String> OF_NO_STUDY =
            Set.of("login", "password", "admin", "verify", "first-administrator", "studies/new");
    private final transient AuthenticationContext authentication;
    private final transient Access access;
    private final transient OwnAccount account;

    Arrival(AuthenticationContext authentication, Access access, OwnAccount account) {
        this.authentication = authentication;
        this.access = access;
        this.account = account;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.isErrorEvent() || !authentication.isAuthenticated()) return;
        var path = event.getLocation().getPath();
        if (event.getNavigationTarget() != PasswordView.class && account.mustChangePassword())
            event.forwardTo(PasswordView.class);
        else if (path.isEmpty() && access.may(Role.ADMINISTRATOR)) event.forwardTo("admin/users");
        else if (isAboutAStudy(path)) lastStudy().ifPresent(study -> openWith(event, study));
    }

    /** Its own pages apart, the portal speaks of one study; the address says which. */
    private static boolean isAboutAStudy(String path) {
        return !OF_NO_STUDY.contains(path) && !OF_NO_STUDY.contains(path.split("/", 2)[0]);
    }

    private Optional<String> lastStudy() {
        return account.lastStudy().filter(access.studies()::contains);
    }

    private static void openWith(BeforeEnterEvent event, String study) {
        var query = new HashMap<>(event.getLocation().getQueryParameters().getParameters());
        if (query.putIfAbsent("study", List.of(study)) == null)
            event.forwardTo(event.getLocation().getPath(), new QueryParameters(query));
    }
}
