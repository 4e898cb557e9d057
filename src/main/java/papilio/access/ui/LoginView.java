package papilio.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import papilio.access.DemoAccounts;

/** Signing in: the butterfly, two fields, the language, and in the demo the accounts to click. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient DemoAccounts demo;
    private final transient AuthenticationContext authentication;
    private final LoginForm form = new LoginForm();

    LoginView(DemoAccounts demo, AuthenticationContext authentication) {
        this.demo = demo;
        this.authentication = authentication;
        addClassName("login");
        form.setForgotPasswordButtonVisible(false);
        var panel = new Div(mark(), form, new LanguageSwitch(true, language -> {}));
        panel.addClassName("login-panel");
        add(panel);
        if (!demo.shown().isEmpty()) panel.add(demoAccounts());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        var query = event.getLocation().getQueryParameters();
        form.setI18n(words(query.getSingleParameter("wait").orElse("")));
        form.setError(query.getParameters().containsKey("error"));
        form.setAction(Language.of(query.getSingleParameter("lang").orElse(null))
                .map(language -> "login?lang=" + language.code())
                .orElse("login"));
        addComponentAsFirst(expired(query.getParameters().containsKey("expired")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.signIn") + " · Papilio";
    }

    private Component mark() {
        var butterfly = new Span();
        butterfly.addClassName("butterfly");
        butterfly.getElement().setAttribute("aria-hidden", "true");
        var purpose = new Paragraph(getTranslation("access.purpose"));
        purpose.addClassName("muted");
        var mark = new Div(butterfly, new H1(getTranslation("shell.product")), purpose);
        mark.addClassName("login-mark");
        return mark;
    }

    /** The page that signed out by itself left a mark in its tab. */
    private Component expired(boolean known) {
        var note = new Paragraph(getTranslation("access.expired"));
        note.addClassName("login-note");
        note.getElement().setAttribute("role", "status").setAttribute("hidden", !known);
        note.getElement().executeJs("""
                        if (!sessionStorage.getItem('papilio.expired')) return;
                        sessionStorage.removeItem('papilio.expired');
                        this.hidden = false;
                        """);
        return note;
    }

    private Component demoAccounts() {
        var list = new Div(
                new H2(getTranslation("access.demo")), small(getTranslation("access.demo.why", DemoAccounts.PASSWORD)));
        list.addClassName("login-demo");
        demo.shown().forEach(account -> list.add(demoAccount(account)));
        return list;
    }

    private Component demoAccount(DemoAccounts.Shown account) {
        var name = new Span(account.username());
        name.addClassName("login-demo-name");
        var button = new NativeButton();
        button.add(name, small(getTranslation("access.role." + account.role())));
        button.addClickListener(click -> fill(account.username()));
        return button;
    }

    private static Span small(String words) {
        var text = new Span(words);
        text.addClassNames("small", "muted");
        return text;
    }

    private void fill(String username) {
        form.getElement().executeJs("""
                        const set = (name, text) => { const field = this.querySelector('[name=' + name + ']'); if (!field) return;
                          field.value = text; field.dispatchEvent(new Event('input', {bubbles: true})); };
                        set('username', $0); set('password', $1);
                        this.querySelector('vaadin-button[slot=submit]')?.focus();
                        """, username, DemoAccounts.PASSWORD);
    }

    private LoginI18n words(String wait) {
        var words = LoginI18n.createDefault();
        var form = words.getForm();
        form.setTitle(getTranslation("access.signIn"));
        form.setUsername(getTranslation("access.username"));
        form.setPassword(getTranslation("access.password"));
        form.setSubmit(getTranslation("access.signIn"));
        var error = words.getErrorMessage();
        error.setUsername(getTranslation("access.username.missing"));
        error.setPassword(getTranslation("access.password.missing"));
        error.setTitle(getTranslation("access.signIn.failed"));
        error.setMessage(
                wait.matches("\\d{1,5}")
                        ? waiting(Integer.parseInt(wait))
                        : getTranslation("access.signIn.failed.why"));
        return words;
    }

    private String waiting(int seconds) {
        return seconds > 90
                ? getTranslation("access.signIn.wait.minutes", (seconds + 59) / 60)
                : getTranslation("access.signIn.wait.seconds", seconds);
    }
}
