package papilio.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import papilio.access.FirstAccess;
import papilio.shared.Refusal;

/** Where the one-time link of an empty portal leads: name and password of the first administrator. */
@Route(value = "first-administrator", autoLayout = false)
@AnonymousAllowed
public class FirstAdministratorView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient FirstAccess access;
    private final TextField username = new TextField(getTranslation("access.username"));
    private final TextField displayName = new TextField(getTranslation("access.displayName"));
    private final PasswordField password = new PasswordField(getTranslation("access.password"));
    private final PasswordField again = new PasswordField(getTranslation("access.password.again"));
    private String token = "";

    FirstAdministratorView(FirstAccess access) {
        this.access = access;
        addClassName("login");
        var panel = new Div(mark(), form());
        panel.addClassName("login-panel");
        add(panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        if (!access.opens(token)) event.rerouteToError(NotFoundException.class);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.first") + " · Papilio";
    }

    private Component mark() {
        var butterfly = new Span();
        butterfly.addClassName("butterfly");
        var mark = new Div(
                butterfly, new H1(getTranslation("access.first")), new Paragraph(getTranslation("access.first.why")));
        mark.addClassName("login-mark");
        return mark;
    }

    private Component form() {
        password.setHelperText(getTranslation("access.password.rule"));
        username.setManualValidation(true);
        displayName.setManualValidation(true);
        password.setManualValidation(true);
        again.setManualValidation(true);
        var save = new Button(getTranslation("access.first.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(username, displayName, password, again, save);
        form.addClassName("form");
        return form;
    }

    private void save() {
        for (var field : java.util.List.of(password, again)) field.setInvalid(false);
        username.setInvalid(false);
        displayName.setInvalid(false);
        if (!password.getValue().equals(again.getValue())) {
            again.setErrorMessage(getTranslation("access.password.differ"));
            again.setInvalid(true);
            return;
        }
        try {
            access.redeem(token, username.getValue(), displayName.getValue(), password.getValue());
            getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
        } catch (Refusal refusal) {
            show(refusal);
        }
    }

    private void show(Refusal refusal) {
        var sentence = getTranslation(refusal.key(), refusal.details());
        var at = refusal.field() == null ? "password" : refusal.field();
        var field = switch (at) {
            case "username" -> username;
            case "displayName" -> displayName;
            default -> password;
        };
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }
}
