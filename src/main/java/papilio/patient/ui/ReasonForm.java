package papilio.patient.ui;

import com.vaadin.flow.component.textfield.TextField;
import papilio.shared.ui.FormFields;

/** Asks why, before something is voided. */
public final class ReasonForm extends FormFields {
    private final TextField reason = text("reason");

    public ReasonForm() {
        super("patient.field.");
        reason.setRequiredIndicatorVisible(true);
    }

    public String reason() {
        return reason.getValue();
    }

    public void focusFirst() {
        reason.focus();
    }
}
