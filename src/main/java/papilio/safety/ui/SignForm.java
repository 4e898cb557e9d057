package papilio.safety.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Function;
import papilio.audit.signature.SignatureMeaning;
import papilio.safety.EventDetail;
import papilio.safety.version.EventVersionRow;
import papilio.safety.version.SignVersion;
import papilio.safety.version.VersionService;
import papilio.shared.FieldRefusal;
import papilio.shared.StaleEdit;
import papilio.shared.ui.Notices;

/** What is said by signing, and the password; a version that changed meanwhile is shown beside the one that was read. */
final class SignForm extends Div {
    private final transient VersionService service;
    private final transient EventDetail event;
    private final transient EventVersionRow read;
    private final SignatureMeaning meaning;
    private final EventWords words;
    private final transient Function<EventVersionRow, String> name;
    private final transient Runnable signed;
    private final PasswordField password = new PasswordField();
    private final Div conflict = new Div();
    private final Button sign = new Button();

    SignForm(
            VersionService service,
            EventDetail event,
            EventVersionRow read,
            SignatureMeaning meaning,
            EventWords words,
            Function<EventVersionRow, String> name,
            Runnable signed,
            Runnable cancelled) {
        this.service = service;
        this.event = event;
        this.read = read;
        this.meaning = meaning;
        this.words = words;
        this.name = name;
        this.signed = signed;
        addClassNames("form", "sign-form", "no-print");
        conflict.addClassName("banner");
        conflict.setVisible(false);
        password.setLabel(getTranslation("safety.sign.password"));
        password.getElement().setAttribute("autocomplete", "current-password");
        password.setManualValidation(true);
        password.addKeyPressListener(Key.ENTER, press -> sign());
        sign.setText(getTranslation("safety.sign"));
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        sign.addClickListener(click -> sign());
        var actions = new Div(sign, new Button(getTranslation("safety.form.cancel"), click -> cancelled.run()));
        actions.addClassName("actions");
        add(
                conflict,
                new Paragraph(getTranslation("safety.sign.what", name.apply(read), meaning())),
                password,
                actions);
    }

    void focus() {
        password.focus();
    }

    private String meaning() {
        return getTranslation("audit.meaning." + meaning);
    }

    private void sign() {
        password.setInvalid(false);
        Notices.attempt(this, () -> {
            try {
                service.sign(new SignVersion(
                        event.study(), event.eventNo(), read.number(), read.hash(), meaning, password.getValue()));
                Notices.done(getTranslation("safety.sign.done", name.apply(read)));
                signed.run();
            } catch (FieldRefusal refused) {
                if (!"password".equals(refused.field())) throw refused;
                password.setErrorMessage(Notices.sentence(this, refused));
                password.setInvalid(true);
                password.focus();
            } catch (StaleEdit changed) {
                meanwhile();
            }
        });
    }

    private void meanwhile() {
        var newest = service.versions(event.study(), event.eventNo()).getFirst();
        conflict.removeAll();
        conflict.add(new Paragraph(getTranslation("safety.sign.meanwhile")));
        conflict.add(VersionDifference.of(words, read, newest, name, false));
        conflict.add(new Button(getTranslation("safety.sign.readNewer"), click -> signed.run()));
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(true);
        password.clear();
        sign.setEnabled(false);
    }
}
