package papilio.safety.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import papilio.safety.DeadlineRefused;
import papilio.safety.DeadlineRow;
import papilio.safety.DeadlineService;
import papilio.safety.SubmitDeadline;
import papilio.shared.ui.Notices;

/** When a report was sent, and why late. */
public final class SubmitForm extends Div {
    private final MomentField at;
    private final TextField why = new TextField(getTranslation("safety.field.lateReason"));

    public SubmitForm(String study, DeadlineService service, DeadlineRow deadline, Instant now, Runnable submitted) {
        at = new MomentField(getTranslation("safety.field.submittedAt"), deadline.zone());
        at.setMoment(now);
        why.setMaxLength(1000);
        why.setVisible(now.isAfter(deadline.due()));
        at.addValueChangeListener(change -> {
            var moment = at.readable();
            why.setVisible(moment != null && moment.isAfter(deadline.due()));
        });
        var send = new Button(getTranslation("safety.deadline.submit"), click -> {
            var moment = at.readable();
            if (moment == null) return;
            at.setInvalid(false);
            why.setInvalid(false);
            Notices.attempt(this, () -> {
                try {
                    service.submit(
                            new SubmitDeadline(study, deadline.id(), deadline.version(), moment, why.getValue()));
                    submitted.run();
                } catch (DeadlineRefused refused) {
                    mark(refused);
                }
            });
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        addClassNames("form", "submit-form");
        add(at, why, send);
    }

    public void focus() {
        at.focus();
    }

    private void mark(DeadlineRefused refused) {
        if (refused.field() == null) throw refused;
        if ("lateReason".equals(refused.field())) why.setVisible(true);
        HasValidation field = "lateReason".equals(refused.field()) ? why : at;
        field.setErrorMessage(Notices.sentence(this, refused));
        field.setInvalid(true);
    }
}
