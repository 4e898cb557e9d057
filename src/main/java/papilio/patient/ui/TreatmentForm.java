package papilio.patient.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import papilio.patient.MissReason;
import papilio.patient.PatientCourse;
import papilio.patient.RecordTreatment;
import papilio.patient.TreatmentKind;
import papilio.patient.TreatmentRow;
import papilio.shared.ui.DayField;

/** A dose, a missed dose, a hold or a treatment interval; proposes the drug and amount of the last one, today. */
public final class TreatmentForm extends EntryForm {
    private final PatientCourse course;
    private final ComboBox<String> kind = codes("kind", TreatmentKind.values(), "patient.kind.");
    private final DayField startedOn = day("startedOn");
    private final DayField endedOn = day("endedOn");
    private final BigDecimalField amount = decimal("amount");
    private final TextField unit = text("unit");
    private final ComboBox<String> reason = codes("missReason", MissReason.values(), "patient.missReason.");
    private final TextField drug = text("drug");
    private final TextField place = text("place");
    private final TextField lot = text("lot");
    private final TextField note = text("note");

    public TreatmentForm(PatientCourse course) {
        super(course.patient());
        this.course = course;
        kind.addValueChangeListener(chosen -> fit());
        kind.setValue(TreatmentKind.DOSE.name());
        startedOn.setValue(course.today());
        startedOn.knowing(course.today());
        endedOn.knowing(course.today());
        var last = last();
        var treatment = course.study().treatment();
        set(drug, last != null ? last.drug() : treatment);
        setAmount(last == null ? null : last.amount());
        set(unit, last == null ? "mg" : last.unit());
        set(place, last == null ? null : last.place());
    }

    public TreatmentForm read(TreatmentRow row) {
        kind.setValue(row.kind().name());
        startedOn.setValue(row.startedOn());
        endedOn.setValue(row.endedOn());
        setAmount(row.amount());
        set(unit, row.unit());
        reason.setValue(row.reason());
        set(drug, row.drug());
        set(place, row.place());
        set(lot, row.lot());
        set(note, row.note());
        return this;
    }

    @Override
    public RecordTreatment entry() {
        var what = chosenKind();
        var given = what == TreatmentKind.DOSE || what == TreatmentKind.INTERVAL;
        var lasts = what == TreatmentKind.INTERVAL || what == TreatmentKind.HOLD;
        return new RecordTreatment(
                course.study().code(),
                patient.patientNo(),
                what,
                drug.getValue().strip(),
                given ? number(amount) : null,
                given ? words(unit) : null,
                null,
                null,
                need(startedOn, "startedOn"),
                lasts ? endedOn.day() : null,
                given ? null : code(reason),
                given ? words(lot) : null,
                given ? words(place) : null,
                words(note));
    }

    @Override
    public void focusFirst() {
        startedOn.focus();
    }

    private void fit() {
        var what = chosenKind();
        var given = what == TreatmentKind.DOSE || what == TreatmentKind.INTERVAL;
        endedOn.setVisible(what == TreatmentKind.INTERVAL || what == TreatmentKind.HOLD);
        endedOn.setHelperText(what == TreatmentKind.HOLD ? getTranslation("patient.form.holdEnd") : "");
        amount.setVisible(given);
        unit.setVisible(given);
        place.setVisible(given);
        lot.setVisible(given);
        reason.setVisible(!given);
    }

    private TreatmentKind chosenKind() {
        return TreatmentKind.valueOf(chosen(kind, TreatmentKind.DOSE.name()));
    }

    private void setAmount(@Nullable BigDecimal number) {
        if (number == null) amount.clear();
        else amount.setValue(new BigDecimal(number.stripTrailingZeros().toPlainString()));
    }

    private @Nullable TreatmentRow last() {
        var doses = course.treatments(TreatmentKind.DOSE);
        return doses.isEmpty() ? null : doses.getLast();
    }
}
