package papilio.patient.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import papilio.patient.CorrectScreening;
import papilio.patient.PatientHead;
import papilio.patient.Sex;
import papilio.shared.FieldRefusal;
import papilio.shared.ui.DayField;
import papilio.shared.ui.FormFields;

/** Puts the entry of the screening log right, or confirms an age. */
public final class ScreeningCorrectionForm extends FormFields {
    private final PatientHead patient;
    private final DayField consentOn = day("consentOn");
    private final TextField consentVersion = text("consentVersion");
    private final DayField screenedOn = day("screenedOn");
    private final ComboBox<String> sex =
            choice("sex", Arrays.stream(Sex.values()).map(Enum::name).toList());
    private final IntegerField birthYear = number("birthYear");
    private final IntegerField confirmedAge = number("confirmedAge");
    private final TextField reason = text("reason");

    public ScreeningCorrectionForm(PatientHead patient) {
        super("patient.screening.");
        this.patient = patient;
        sex.setItemLabelGenerator(code -> getTranslation("patient.sex." + code));
        consentOn.setValue(patient.consentOn());
        set(consentVersion, patient.consentVersion());
        screenedOn.setValue(patient.screenedOn());
        sex.setValue(patient.sex() == null ? null : patient.sex().name());
        birthYear.setValue(patient.birthYear());
        confirmedAge.setValue(patient.ageConfirmed() ? patient.ageAtConsent() : null);
    }

    public CorrectScreening command() {
        var day = screenedOn.day();
        if (day == null) throw new FieldRefusal("screenedOn", "patient.refusal.day");
        var code = chosen(sex, "");
        return new CorrectScreening(
                patient.study(),
                patient.patientNo(),
                patient.version(),
                consentOn.day(),
                day,
                code.isEmpty() ? null : Sex.valueOf(code),
                null,
                whole(birthYear),
                whole(confirmedAge),
                consentVersion.getValue(),
                reason.getValue());
    }

    @SuppressWarnings("NullAway") // the library's value is null when the field is empty
    private static @Nullable Integer whole(IntegerField field) {
        return field.getValue();
    }
}
