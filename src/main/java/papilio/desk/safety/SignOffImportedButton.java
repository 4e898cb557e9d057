package papilio.desk.safety;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import papilio.safety.SignOffImported;
import papilio.shared.FieldRefusal;
import papilio.shared.ui.Notices;
import papilio.study.StudySettings;

/** Signs off, with one reason, all imported events that nobody has looked at; asks first, as there is no way back. */
class SignOffImportedButton extends Button {
    private final transient SafetyDesk desk;
    private final StudySettings study;
    private final transient Runnable done;

    SignOffImportedButton(SafetyDesk desk, StudySettings study, Runnable done) {
        this.desk = desk;
        this.study = study;
        this.done = done;
        setText(getTranslation("safety.imported.signOff"));
        addClickListener(click -> ask());
    }

    private void ask() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("safety.imported.title"));
        var reason = new TextField(getTranslation("safety.field.reason"));
        reason.setWidthFull();
        reason.setMaxLength(1000);
        reason.setHelperText(getTranslation("safety.imported.help"));
        var sign = new Button(getTranslation("safety.imported.confirm"), click -> sign(dialog, reason));
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(reason);
        dialog.getFooter().add(new Button(getTranslation("safety.form.cancel"), click -> dialog.close()), sign);
        dialog.open();
        reason.focus();
    }

    private void sign(Dialog dialog, TextField reason) {
        try {
            var count = desk.reviews.signOffImported(new SignOffImported(study.code(), reason.getValue()));
            dialog.close();
            Notices.done(getTranslation("safety.imported.done", count));
            done.run();
        } catch (FieldRefusal refused) {
            reason.setErrorMessage(Notices.sentence(this, refused));
            reason.setInvalid(true);
        }
    }
}
