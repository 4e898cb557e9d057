package papilio.patient.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import papilio.patient.PatientCourse;
import papilio.patient.RecordVisit;
import papilio.patient.VisitRow;
import papilio.patient.VisitState;
import papilio.shared.ui.DayField;

/** A visit; proposes the next one that is due, today. */
public final class VisitForm extends EntryForm {
    private static final String UNSCHEDULED = "UNS";
    private final PatientCourse course;
    private final ComboBox<String> visit;
    private final TextField name = text("visitName");
    private final ComboBox<String> state = codes("state", VisitState.values(), "patient.visitState.");
    private final DayField startedOn = day("startedOn");
    private final Checkbox remote;
    private final TextField note = text("note");

    public VisitForm(PatientCourse course) {
        super(course.patient());
        this.course = course;
        var codes = new ArrayList<String>();
        course.schedule().forEach(planned -> codes.add(planned.code()));
        codes.add(UNSCHEDULED);
        visit = choice("visitCode", codes);
        addComponentAsFirst(visit);
        visit.setItemLabelGenerator(this::visitLabel);
        remote = put("remote", new Checkbox(label("remote")));
        visit.addValueChangeListener(chosen -> name.setVisible(UNSCHEDULED.equals(chosen.getValue())));
        state.addValueChangeListener(
                chosen -> startedOn.setVisible(VisitState.DONE.name().equals(chosen.getValue())));
        var next = course.next();
        visit.setValue(next == null ? UNSCHEDULED : next.window().visit().code());
        name.setVisible(next == null);
        state.setValue(VisitState.DONE.name());
        startedOn.setValue(course.today());
        startedOn.knowing(course.today());
    }

    public VisitForm read(VisitRow row) {
        visit.setValue(row.visitCode() == null ? UNSCHEDULED : row.visitCode());
        set(name, row.visitName());
        name.setVisible(row.visitCode() == null);
        state.setValue(row.status().name());
        startedOn.setValue(row.startedOn());
        remote.setValue(row.remote());
        set(note, row.note());
        return this;
    }

    @Override
    public RecordVisit entry() {
        var code = code(visit);
        var planned = code == null || UNSCHEDULED.equals(code) ? null : code;
        var done = VisitState.valueOf(chosen(state, VisitState.DONE.name())) == VisitState.DONE;
        LocalDate day = done ? need(startedOn, "startedOn") : null;
        return new RecordVisit(
                course.study().code(),
                patient.patientNo(),
                planned,
                planned == null ? unscheduledName() : plannedName(planned),
                done ? VisitState.DONE : VisitState.MISSED,
                day,
                null,
                remote.getValue(),
                words(note));
    }

    @Override
    public void focusFirst() {
        visit.focus();
    }

    private String unscheduledName() {
        var typed = words(name);
        return typed == null ? getTranslation("timeline.unscheduled") : typed;
    }

    private String plannedName(String code) {
        return course.schedule().stream()
                .filter(planned -> planned.code().equals(code))
                .findFirst()
                .map(planned -> planned.nameEn())
                .orElse(code);
    }

    private String visitLabel(String code) {
        return course.schedule().stream()
                .filter(planned -> planned.code().equals(code))
                .findFirst()
                .map(planned -> planned.code() + " · " + planned.name(getLocale()))
                .orElseGet(() -> UNSCHEDULED.equals(code) ? getTranslation("timeline.unscheduled") : code);
    }
}
