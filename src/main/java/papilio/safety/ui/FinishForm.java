package papilio.safety.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import papilio.safety.EventCloser;
import papilio.safety.EventDetail;
import papilio.safety.FinishEvent;
import papilio.shared.FieldRefusal;
import papilio.shared.ui.Notices;

/** Why an event is closed with a final version, or opened again. */
final class FinishForm extends Div {
    private final transient EventCloser closer;
    private final transient EventDetail event;
    private final transient Runnable done;
    private final TextField reason = new TextField();

    FinishForm(EventCloser closer, EventDetail event, Runnable done, Runnable cancelled) {
        this.closer = closer;
        this.event = event;
        this.done = done;
        var open = event.finished() ? "safety.version.reopen" : "safety.version.finish";
        addClassNames("form", "no-print");
        reason.setLabel(getTranslation("safety.field.reason"));
        reason.setMaxLength(1000);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        var go = new Button(getTranslation(open), click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(go, new Button(getTranslation("safety.form.cancel"), click -> cancelled.run()));
        actions.addClassName("actions");
        add(new Paragraph(getTranslation(open + ".what")), reason, actions);
    }

    void focus() {
        reason.focus();
    }

    private void go() {
        reason.setInvalid(false);
        Notices.attempt(this, () -> {
            try {
                var wish = new FinishEvent(event.study(), event.eventNo(), event.version(), reason.getValue());
                if (event.finished()) closer.reopen(wish);
                else closer.finish(wish);
                done.run();
            } catch (FieldRefusal refused) {
                reason.setErrorMessage(Notices.sentence(this, refused));
                reason.setInvalid(true);
                reason.focus();
            }
        });
    }
}
