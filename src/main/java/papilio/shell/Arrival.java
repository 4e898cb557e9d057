package papilio.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.spring.security.AuthenticationContext;
import papilio.access.Access;
import papilio.access.OwnAccount;
import papilio.access.Role;
import papilio.access.ui.PasswordView;

/** Leads a borrowed password to its change, and the administrator from the overview to the accounts. */
@ListenerPriority(90)
class Arrival implements BeforeEnterListener {
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
        if (!authentication.isAuthenticated()) return;
        var path = event.getLocation().getPath();
        if (event.getNavigationTarget() != PasswordView.class && account.mustChangePassword())
            event.forwardTo(PasswordView.class);
        else if (path.isEmpty() && access.may(Role.ADMINISTRATOR)) event.forwardTo("admin/users");
    }
}
