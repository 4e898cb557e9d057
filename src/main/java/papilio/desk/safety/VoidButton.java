package papilio.desk.safety;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import papilio.safety.EventDetail;
import papilio.safety.VoidEvent;
import papilio.shared.FieldRefusal;
import papilio.shared.ui.Notices;

/** Voids an event that should not have been written; asks for the reason, as there is no way back. */
class VoidButton extends Button {
    private final transient SafetyDesk desk;
    private final transient EventDetail event;
    private final transient Runnable done;

    VoidButton(SafetyDesk desk, EventDetail event, Runnable done) {
        this.desk = desk;
        this.event = event;
        this.done = done;
        setText(getTranslation("safety.void"));
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addClickListener(click -> ask());
    }

    private void ask() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("safety.void.title", event.eventNo()));
        var reason = new TextField(getTranslation("safety.field.reason"));
        reason.setWidthFull();
        reason.setMaxLength(1000);
        var confirm = new Button(getTranslation("safety.void"), click -> confirm(dialog, reason));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(reason);
        dialog.getFooter().add(new Button(getTranslation("safety.form.cancel"), click -> dialog.close()), confirm);
        dialog.open();
        reason.focus();
    }

    private void confirm(Dialog dialog, TextField reason) {
        Notices.attempt(this, () -> {
            try {
                desk.events.voidEvent(
                        new VoidEvent(event.study(), event.eventNo(), event.version(), reason.getValue()));
                dialog.close();
                done.run();
            } catch (FieldRefusal refused) {
                reason.setErrorMessage(Notices.sentence(this, refused));
                reason.setInvalid(true);
            }
        });
    }
}
