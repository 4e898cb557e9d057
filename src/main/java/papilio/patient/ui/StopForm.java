package papilio.patient.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import papilio.patient.PatientHead;
import papilio.patient.StopTreatment;
import papilio.patient.TreatmentStopReason;
import papilio.shared.ui.DayField;
import papilio.shared.ui.FormFields;

/** The study drug was stopped while the patient stays; empty takes an earlier record back. */
public final class StopForm extends FormFields {
    private final PatientHead patient;
    private final DayField on = day("on");
    private final ComboBox<String> reason = choice(
            "reason",
            Arrays.stream(TreatmentStopReason.values()).map(Enum::name).toList());
    private final TextField because = text("because");

    public StopForm(PatientHead patient) {
        super("patient.end.");
        this.patient = patient;
        reason.setItemLabelGenerator(code -> PatientWords.stopReason(this, code));
        on.setValue(patient.treatmentStoppedOn());
        reason.setValue(patient.treatmentStopReason());
        because.setVisible(patient.treatmentStoppedOn() != null);
    }

    public StopTreatment command() {
        var why = chosen(reason, "");
        return new StopTreatment(
                patient.study(),
                patient.patientNo(),
                patient.version(),
                on.day(),
                why.isEmpty() ? null : why,
                because.getValue());
    }
}
