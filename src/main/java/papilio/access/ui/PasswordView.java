package papilio.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import papilio.access.OwnAccount;
import papilio.shared.ui.Notices;

/** Changing the own password; who signed in with one that somebody else knows gets no further than here. */
@Route("password")
@PermitAll
public class PasswordView extends Main implements HasDynamicTitle {
    PasswordView(OwnAccount account) {
        addClassName("page");
        add(new H1(getTranslation("access.password.change")));
        if (account.mustChangePassword()) add(new Paragraph(getTranslation("access.password.mustChange")));
        var panel = new Div(new PasswordForm(account, this::leave));
        panel.addClassNames("panel", "narrow");
        add(panel);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.password.change") + " · Papilio";
    }

    private void leave() {
        Notices.done(getTranslation("access.password.changed"));
        UI.getCurrent().navigate("");
    }
}
