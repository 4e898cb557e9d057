package papilio.patient.ui;

import com.vaadin.flow.component.textfield.TextField;
import papilio.patient.HistoryRow;
import papilio.patient.PatientCourse;
import papilio.patient.RecordHistory;

/** An illness or operation from before the study. */
public final class HistoryForm extends EntryForm {
    private final PatientCourse course;
    private final TextField term = text("term");
    private final TextField bodySystem = text("bodySystem");
    private final TextField started = partialDay("started");
    private final TextField ended = partialDay("ended");

    public HistoryForm(PatientCourse course) {
        super(course.patient());
        this.course = course;
    }

    public HistoryForm read(HistoryRow row) {
        set(term, row.term());
        set(bodySystem, row.bodySystem());
        set(started, row.started());
        set(ended, row.ended());
        return this;
    }

    @Override
    public RecordHistory entry() {
        return new RecordHistory(
                course.study().code(),
                patient.patientNo(),
                term.getValue().strip(),
                words(bodySystem),
                partial(started, "started"),
                partial(ended, "ended"));
    }

    @Override
    public void focusFirst() {
        term.focus();
    }
}
