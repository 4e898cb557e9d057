package papilio.patient.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import papilio.patient.MedicationRow;
import papilio.patient.PatientCourse;
import papilio.patient.RecordMedication;

/** Another drug than the study's; its dates may be partial. */
public final class MedicationForm extends EntryForm {
    private final PatientCourse course;
    private final TextField name = text("name");
    private final TextField indication = text("indication");
    private final TextField amount = text("amount");
    private final TextField unit = text("unit");
    private final TextField frequency = text("frequency");
    private final TextField route = text("route");
    private final TextField started = partialDay("started");
    private final TextField ended = partialDay("ended");
    private final Checkbox ongoing = put("ongoing", new Checkbox(label("ongoing")));
    private final TextField note = text("note");

    public MedicationForm(PatientCourse course) {
        super(course.patient());
        this.course = course;
        ongoing.setValue(true);
        ended.addValueChangeListener(typed -> {
            if (typed.isFromClient() && !typed.getValue().isBlank()) ongoing.setValue(false);
        });
    }

    public MedicationForm read(MedicationRow row) {
        set(name, row.name());
        set(indication, row.indication());
        set(amount, row.amount());
        set(unit, row.unit());
        set(frequency, row.frequency());
        set(route, row.route());
        set(started, row.started());
        set(ended, row.ended());
        ongoing.setValue(row.ongoing());
        set(note, row.note());
        return this;
    }

    @Override
    public RecordMedication entry() {
        return new RecordMedication(
                course.study().code(),
                patient.patientNo(),
                name.getValue().strip(),
                words(indication),
                words(amount),
                words(unit),
                words(frequency),
                words(route),
                partial(started, "started"),
                partial(ended, "ended"),
                ongoing.getValue(),
                words(note));
    }

    @Override
    public void focusFirst() {
        name.focus();
    }
}
