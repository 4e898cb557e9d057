package papilio.desk.patients;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.function.Function;
import papilio.patient.PatientCourse;
import papilio.patient.ReopenScreening;
import papilio.patient.VoidPatient;
import papilio.patient.ui.EndForm;
import papilio.patient.ui.EntryForm;
import papilio.patient.ui.FindingForm;
import papilio.patient.ui.HistoryForm;
import papilio.patient.ui.MedicationForm;
import papilio.patient.ui.ReasonForm;
import papilio.patient.ui.ScreeningCorrectionForm;
import papilio.patient.ui.StopForm;
import papilio.patient.ui.TreatmentForm;
import papilio.patient.ui.VisitForm;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Notices;

/** What can be recorded about a patient, and what can be put right. */
final class RecordMenu extends MenuBar {
    private final transient PatientDesk desk;
    private final PatientCourse course;
    private final SidePanel side;
    private final transient Runnable changed;

    RecordMenu(PatientDesk desk, PatientCourse course, SidePanel side, Runnable changed) {
        this.desk = desk;
        this.course = course;
        this.side = side;
        this.changed = changed;
        addThemeVariants(MenuBarVariant.PRIMARY);
        var menu = addItem(getTranslation("patient.record")).getSubMenu();
        entry(menu, "patient.record.dose", TreatmentForm::new);
        entry(menu, "patient.record.visit", VisitForm::new);
        entry(menu, "patient.record.finding", FindingForm::new);
        item(menu, "patient.record.event", this::event);
        entry(menu, "patient.record.medication", MedicationForm::new);
        entry(menu, "patient.record.history", HistoryForm::new);
        menu.addSeparator();
        item(menu, "patient.record.stop", this::stop);
        item(menu, "patient.record.end", this::end);
        item(menu, "patient.record.screening", this::screening);
        if (course.patient().failedOn() != null || course.patient().declinedOn() != null)
            item(menu, "patient.record.reopen", this::reopen);
        menu.addSeparator();
        item(menu, "patient.record.void", this::voidPatient);
    }

    private void entry(SubMenu menu, String words, Function<PatientCourse, EntryForm> form) {
        item(menu, words, () -> enter(words, form, course));
    }

    private void item(SubMenu menu, String words, Runnable action) {
        menu.addItem(getTranslation(words), click -> action.run());
    }

    /** After a save the panel closes, or offers the next entry of the same kind beside the renewed page. */
    private void enter(String words, Function<PatientCourse, EntryForm> form, PatientCourse now) {
        side.show(getTranslation(words), EntryPanel.forNew(desk, form.apply(now), changed, () -> next(words, form)));
    }

    private void next(String words, Function<PatientCourse, EntryForm> form) {
        changed.run();
        enter(
                words,
                form,
                desk.courses.of(course.study().code(), course.patient().patientNo()));
    }

    private void event() {
        var patient = course.patient();
        var form = desk.eventForms.forNew(
                patient.study(),
                patient.patientNo(),
                desk.zone(patient),
                number -> {
                    Notices.done(getTranslation("patient.saved"));
                    changed.run();
                },
                side::close);
        side.show(getTranslation("patient.record.event"), form);
        // the menu gives the focus back to its button while it closes
        form.getElement().executeJs("setTimeout(() => this.querySelector('vaadin-combo-box')?.focus(), 300)");
    }

    private void stop() {
        var form = new StopForm(course.patient());
        show("patient.record.stop", form, () -> desk.screening.stopTreatment(form.command()));
    }

    private void end() {
        var form = new EndForm(course.patient());
        show("patient.record.end", form, () -> desk.screening.end(form.command()));
    }

    private void screening() {
        var form = new ScreeningCorrectionForm(course.patient());
        show("patient.record.screening", form, () -> desk.screening.correct(form.command()));
    }

    private void reopen() {
        var form = new ReasonForm();
        var patient = course.patient();
        show(
                "patient.record.reopen",
                form,
                () -> desk.screening.reopen(
                        new ReopenScreening(patient.study(), patient.patientNo(), patient.version(), form.reason())));
    }

    private void voidPatient() {
        var form = new ReasonForm();
        var patient = course.patient();
        form.addComponentAsFirst(new Paragraph(getTranslation("patient.void.what")));
        show(
                "patient.record.void",
                "patient.void",
                form,
                () -> desk.screening.voidPatient(
                        new VoidPatient(patient.study(), patient.patientNo(), patient.version(), form.reason())));
    }

    private void show(String words, FormFields form, Runnable action) {
        show(words, "patient.save", form, action);
    }

    private void show(String words, String button, FormFields form, Runnable action) {
        var save = new Button(getTranslation(button), click -> {
            var done = form.attempt(action, () -> Notices.refused(getTranslation("shared.staleEdit")));
            if (!done) return;
            Notices.done(getTranslation("patient.saved"));
            changed.run();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save);
        actions.addClassName("actions");
        Component[] all = {form, actions};
        side.show(getTranslation(words), all);
    }
}
