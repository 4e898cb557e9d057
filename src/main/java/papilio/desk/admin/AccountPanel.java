package papilio.desk.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import papilio.access.AccountDetail;
import papilio.access.AccountService;
import papilio.access.Assignment;
import papilio.access.CreateAccount;
import papilio.access.OneAccount;
import papilio.access.OneTimePassword;
import papilio.access.ReviseAccount;
import papilio.access.Role;
import papilio.access.ui.Language;
import papilio.shared.Refusal;
import papilio.shared.StaleEdit;
import papilio.shared.ui.Notices;

/** One account beside the list: make, revise, lock, give a new password. Every change asks why. */
class AccountPanel extends Aside {
    private final transient AccountService accounts;
    private final transient Runnable changed;
    private final transient Runnable close;
    private final TextField username = new TextField(getTranslation("access.username"));
    private final TextField displayName = new TextField(getTranslation("access.displayName"));
    private final Select<Role> role = new Select<>();
    private final Select<Language> language = new Select<>();
    private final AssignmentField part;
    private final TextField reason = new TextField(getTranslation("admin.reason"));
    private final H2 title = new H2();
    private final Div told = new Div();
    private final Div actions = new Div();
    private transient @Nullable AccountDetail account;

    AccountPanel(
            AccountService accounts, Assignables assignables, @Nullable String name, Runnable changed, Runnable close) {
        this.accounts = accounts;
        this.changed = changed;
        this.close = close;
        part = new AssignmentField(assignables);
        addClassName("side-panel");
        account = name == null ? null : accounts.detail(name);
        add(head(), form());
        fill();
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(this);
    }

    void begin() {
        if (account == null) username.focus();
        else displayName.focus();
    }

    private String title() {
        return account == null ? getTranslation("admin.users.new") : account.username();
    }

    private Component head() {
        var leave = new Button(new Icon("vaadin", "close-small"), click -> close.run());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        leave.setAriaLabel(getTranslation("admin.close"));
        var head = new Div(title, leave);
        head.addClassName("side-head");
        return head;
    }

    private Component form() {
        role.setLabel(getTranslation("admin.users.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> getTranslation("access.role." + one));
        role.addValueChangeListener(change -> part.setVisible(change.getValue() != Role.ADMINISTRATOR));
        language.setLabel(getTranslation("shell.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        username.setHelperText(getTranslation("access.username.shape"));
        reason.setHelperText(getTranslation("admin.reason.why"));
        for (var field : new TextField[] {username, displayName, reason}) {
            field.setManualValidation(true);
            field.setRequiredIndicatorVisible(true);
        }
        actions.addClassName("actions");
        told.getElement().setAttribute("role", "status");
        var form = new Div(username, displayName, role, part, language, reason, told, actions);
        form.addClassName("form");
        return form;
    }

    private void fill() {
        var now = account;
        title.setText(title());
        getElement().setAttribute("aria-label", title());
        username.setVisible(now == null);
        language.setVisible(now == null);
        displayName.setValue(now == null ? "" : now.displayName());
        role.setValue(now == null ? Role.COORDINATOR : now.role());
        language.setValue(
                now == null ? Language.EN : Language.of(now.language()).orElse(Language.EN));
        part.set(now == null ? Assignment.nothing() : now.part());
        reason.clear();
        actions.removeAll();
        actions.add(primary("admin.save", this::save));
        if (now == null) return;
        actions.add(
                now.active() ? button("admin.users.lock", this::lock) : button("admin.users.unlock", this::unlock),
                button("admin.users.reset", this::reset));
    }

    private void save() {
        attempt(() -> {
            if (account == null) {
                show(accounts.create(new CreateAccount(
                        username.getValue(),
                        displayName.getValue(),
                        role.getValue(),
                        language.getValue().code(),
                        chosenPart(),
                        reason.getValue())));
            } else {
                accounts.revise(new ReviseAccount(
                        account.username(),
                        account.version(),
                        displayName.getValue(),
                        role.getValue(),
                        chosenPart(),
                        reason.getValue()));
                done("admin.saved");
            }
        });
    }

    private Assignment chosenPart() {
        return role.getValue() == Role.ADMINISTRATOR ? Assignment.nothing() : part.get();
    }

    private void lock() {
        attempt(() -> {
            accounts.lock(request());
            done("admin.users.lock.done");
        });
    }

    private void unlock() {
        attempt(() -> {
            accounts.unlock(request());
            done("admin.users.unlock.done");
        });
    }

    private void reset() {
        attempt(() -> show(accounts.resetPassword(request())));
    }

    private OneAccount request() {
        var now = java.util.Objects.requireNonNull(account);
        return new OneAccount(now.username(), now.version(), reason.getValue());
    }

    private void done(String key) {
        var name = java.util.Objects.requireNonNull(account).username();
        Notices.done(getTranslation(key, name));
        reload(name);
    }

    private void reload(String name) {
        account = accounts.detail(name);
        told.removeAll();
        fill();
        changed.run();
    }

    /** Shown this once: it is kept nowhere. */
    private void show(OneTimePassword password) {
        reload(password.username());
        var text = new Span(password.text());
        text.addClassName("one-time");
        told.add(
                new Paragraph(getTranslation("admin.users.password", password.username())),
                text,
                new Paragraph(getTranslation("admin.users.password.why")));
    }

    private void attempt(Runnable action) {
        for (HasValidation field : new HasValidation[] {username, displayName, reason}) field.setInvalid(false);
        try {
            action.run();
        } catch (StaleEdit stale) {
            compare();
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    private void refuse(Refusal refusal) {
        Map<String, TextField> fields = Map.of("username", username, "displayName", displayName, "reason", reason);
        var field = refusal.field() == null ? null : fields.get(refusal.field());
        var sentence = Notices.sentence(this, refusal);
        if (field == null) {
            Notices.refused(sentence);
            return;
        }
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }

    /** What was typed stays, the rest takes what is saved now; that stands beside it, and saving again is a decision. */
    private void compare() {
        var read = java.util.Objects.requireNonNull(account);
        var newer = accounts.detail(read.username());
        if (displayName.getValue().equals(read.displayName())) displayName.setValue(newer.displayName());
        if (role.getValue() == read.role()) role.setValue(newer.role());
        if (part.get().equals(read.part())) part.set(newer.part());
        account = newer;
        told.removeAll();
        told.add(new Paragraph(getTranslation("admin.stale")));
        told.add(line("access.displayName", AccountDetail::displayName));
        told.add(line("admin.users.role", now -> getTranslation("access.role." + now.role())));
        told.add(line("admin.part", now -> now.part().words()));
    }

    private Component line(String label, Function<AccountDetail, String> value) {
        var line = new Div(getTranslation(
                "shared.said", getTranslation(label), value.apply(java.util.Objects.requireNonNull(account))));
        line.addClassName("small");
        return line;
    }

    private Button primary(String key, Runnable action) {
        var button = button(key, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button button(String key, Runnable action) {
        return new Button(getTranslation(key), click -> action.run());
    }
}
