package papilio.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import papilio.access.Caller;
import papilio.access.ui.PasswordView;

/** Who is signed in, the own password, and the way out. */
class AccountMenu extends MenuBar {
    AccountMenu(Caller caller, AuthenticationContext authentication) {
        addClassName("account-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        getElement().setAttribute("aria-label", getTranslation("shell.account"));
        var who = new Span(caller.username());
        who.addClassName("account-name");
        var label = new Span(icon(), who);
        label.addClassName("account-words");
        var root = addItem(label);
        root.setAriaLabel(getTranslation("shell.account.of", caller.username()));
        var name = new Div(caller.displayName());
        name.addClassName("account-display");
        var role = new Div(getTranslation("access.role." + caller.role()));
        role.addClassNames("small", "muted");
        root.getSubMenu().addItem(new Div(name, role)).setEnabled(false);
        root.getSubMenu().addSeparator();
        root.getSubMenu()
                .addItem(
                        getTranslation("access.password.change"),
                        click -> UI.getCurrent().navigate(PasswordView.class));
        root.getSubMenu().addItem(getTranslation("shell.signOut"), click -> authentication.logout());
    }

    private static Icon icon() {
        var icon = new Icon("vaadin", "user");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
