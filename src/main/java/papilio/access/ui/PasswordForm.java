package papilio.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import papilio.access.OwnAccount;
import papilio.shared.Refusal;

/** The own password: the current one, a new one, and the new one again. Refusals stand at their field. */
public final class PasswordForm extends Div {
    private final transient OwnAccount account;
    private final transient Runnable done;
    private final PasswordField current = field("access.password.current", "current-password");
    private final PasswordField next = field("access.password.new", "new-password");
    private final PasswordField again = field("access.password.again", "new-password");

    public PasswordForm(OwnAccount account, Runnable done) {
        this.account = account;
        this.done = done;
        addClassName("form");
        next.setHelperText(getTranslation("access.password.rule"));
        var save = new Button(getTranslation("access.password.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save);
        actions.addClassName("actions");
        add(current, next, again, actions);
    }

    private void save() {
        current.setInvalid(false);
        next.setInvalid(false);
        again.setInvalid(false);
        if (!next.getValue().equals(again.getValue())) {
            refuse(again, getTranslation("access.password.differ"));
            return;
        }
        try {
            account.changePassword(current.getValue(), next.getValue());
        } catch (Refusal refusal) {
            refuse(
                    "current".equals(refusal.field()) ? current : next,
                    getTranslation(refusal.key(), refusal.details()));
            return;
        }
        done.run();
    }

    private static void refuse(PasswordField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }

    private PasswordField field(String label, String completion) {
        var field = new PasswordField(getTranslation(label));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.getElement().setAttribute("autocomplete", completion);
        return field;
    }
}
