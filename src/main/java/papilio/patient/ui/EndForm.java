package papilio.patient.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import papilio.patient.EndParticipation;
import papilio.patient.EndReason;
import papilio.patient.PatientHead;
import papilio.shared.ui.DayField;
import papilio.shared.ui.FormFields;

/** How participation ended; empty takes an earlier record back. */
public final class EndForm extends FormFields {
    private final PatientHead patient;
    private final DayField on = day("on");
    private final ComboBox<String> reason;
    private final DayField diedOn = day("diedOn");
    private final TextField note = text("note");
    private final TextField because = text("because");

    public EndForm(PatientHead patient) {
        super("patient.end.");
        this.patient = patient;
        var codes = new ArrayList<>(
                Arrays.stream(EndReason.values()).map(Enum::name).toList());
        var known = patient.endReason();
        if (known != null && !codes.contains(known)) codes.add(known);
        reason = choice("reason", codes);
        addComponentAtIndex(1, reason);
        reason.setItemLabelGenerator(code -> PatientWords.endReason(this, code));
        reason.addValueChangeListener(
                chosen -> diedOn.setVisible(EndReason.DEATH.name().equals(chosen.getValue())));
        diedOn.setVisible(false);
        on.setValue(patient.endedOn());
        reason.setValue(known);
        diedOn.setValue(patient.diedOn());
        because.setVisible(patient.endedOn() != null);
    }

    public EndParticipation command() {
        var why = chosen(reason, "");
        return new EndParticipation(
                patient.study(),
                patient.patientNo(),
                patient.version(),
                on.day(),
                why.isEmpty() ? null : why,
                EndReason.DEATH.name().equals(why) ? diedOn.day() : null,
                note.getValue().isBlank() ? null : note.getValue().strip(),
                because.getValue());
    }
}
