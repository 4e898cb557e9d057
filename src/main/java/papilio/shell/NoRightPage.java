package papilio.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** A page whose service refused the caller's role. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class NoRightPage extends ErrorMessage implements HasErrorParameter<AccessDeniedException> {
    NoRightPage() {}

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        say("shell.noAccess");
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
