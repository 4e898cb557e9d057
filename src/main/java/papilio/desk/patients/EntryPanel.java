package papilio.desk.patients;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import papilio.patient.Correction;
import papilio.patient.RecordKind;
import papilio.patient.VoidRecord;
import papilio.patient.ui.EntryForm;
import papilio.shared.ui.Notices;
import papilio.shared.ui.StaleEditDialog;

/** A form with its buttons: records a new entry, or corrects or voids one with a reason. */
final class EntryPanel extends Div {
    private final transient PatientDesk desk;
    private final EntryForm form;
    private final transient Runnable saved;

    private EntryPanel(PatientDesk desk, EntryForm form, Runnable saved) {
        this.desk = desk;
        this.form = form;
        this.saved = saved;
        add(form);
    }

    /** A new entry; {@code again} follows a save that asks for the next one. */
    static EntryPanel forNew(PatientDesk desk, EntryForm form, Runnable saved, Runnable again) {
        var panel = new EntryPanel(desk, form, saved);
        panel.actions(
                panel.primary("patient.save", () -> panel.record(saved)),
                panel.button("patient.saveAndNext", () -> panel.record(again)));
        form.focusFirst();
        return panel;
    }

    /** The record as it was read; {@code newer} reads it again where somebody else was faster. */
    static EntryPanel forCorrection(
            PatientDesk desk, EntryForm form, Kept kept, LongFunction<@Nullable Newer> newer, Runnable saved) {
        var panel = new EntryPanel(desk, form, saved);
        form.asRead();
        var reason = form.text("reason");
        reason.setRequiredIndicatorVisible(true);
        panel.actions(
                panel.primary("patient.correct", () -> panel.correct(kept, reason, newer)),
                panel.danger("patient.void", () -> panel.voidIt(kept, reason)));
        return panel;
    }

    /** Only to be read. */
    static EntryPanel forReading(PatientDesk desk, EntryForm form) {
        form.getChildren()
                .filter(com.vaadin.flow.component.HasValueAndElement.class::isInstance)
                .forEach(field -> ((com.vaadin.flow.component.HasValueAndElement<?, ?>) field).setReadOnly(true));
        return new EntryPanel(desk, form, () -> {});
    }

    record Kept(String study, RecordKind kind, long id, long version) {}

    record Newer(EntryForm form, Kept kept) {}

    private void record(Runnable then) {
        var done = form.attempt(() -> desk.records.record(form.entry()), () -> {});
        if (!done) return;
        Notices.done(getTranslation("patient.saved"));
        then.run();
    }

    private void correct(Kept kept, TextField reason, LongFunction<@Nullable Newer> newer) {
        var done = form.attempt(
                () -> desk.records.correct(form.entry(), new Correction(kept.id(), kept.version(), reason.getValue())),
                () -> compare(kept, reason, newer));
        if (!done) return;
        Notices.done(getTranslation("patient.corrected"));
        saved.run();
    }

    private void compare(Kept kept, TextField reason, LongFunction<@Nullable Newer> newer) {
        var now = newer.apply(kept.id());
        if (now == null) {
            Notices.refused(getTranslation("patient.voidedMeanwhile"));
            return;
        }
        var differences = StaleEditDialog.between(
                (Record) form.entry(), (Record) now.form().entry(), form);
        new StaleEditDialog(differences, saved, () -> {
                    form.standOn(() -> form.copy(now.form()));
                    correct(now.kept(), reason, newer);
                })
                .open();
    }

    private void voidIt(Kept kept, TextField reason) {
        var done = form.attempt(
                () -> desk.records.voidRecord(
                        new VoidRecord(kept.study(), kept.kind(), kept.id(), kept.version(), reason.getValue())),
                () -> Notices.refused(getTranslation("shared.staleEdit")));
        if (!done) return;
        Notices.done(getTranslation("patient.voided"));
        saved.run();
    }

    private void actions(Button... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("actions");
        form.add(actions);
    }

    private Button primary(String words, Runnable action) {
        var button = button(words, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button danger(String words, Runnable action) {
        var button = button(words, action);
        button.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        return button;
    }

    private Button button(String words, Runnable action) {
        return new Button(getTranslation(words), click -> action.run());
    }
}
