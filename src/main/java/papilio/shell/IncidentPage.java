package papilio.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import papilio.shared.DatabaseAway;

/** A page that failed: its incident number, and nothing of what the exception says. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class IncidentPage extends ErrorMessage implements HasErrorParameter<Exception> {
    IncidentPage() {}

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        if (DatabaseAway.says(error.getException())) {
            say("shell.databaseAway");
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        say("shell.incident", Incidents.written(error.getException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
