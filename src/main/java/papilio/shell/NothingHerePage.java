package papilio.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import papilio.shared.NotFound;

/** A page that met an unknown or foreign record while it was built. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class NothingHerePage extends ErrorMessage implements HasErrorParameter<NotFound> {
    NothingHerePage() {}

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> error) {
        say("shell.notFound");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
