package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.textfield.TextArea;
import papilio.safety.signal.AcceptSignal;
import papilio.safety.signal.DismissSignal;
import papilio.safety.signal.MarkEvent;
import papilio.safety.signal.Proposal;
import papilio.safety.signal.SignalRow;
import papilio.shared.FieldRefusal;
import papilio.shared.Refusal;
import papilio.shared.ui.Formats;
import papilio.shared.ui.Notices;
import papilio.study.StudySettings;

/** One proposal beside the list: the form of the event that it becomes, or the reason why it does not. */
final class SignalSide extends Aside {
    private Runnable begin = () -> {};

    /** What follows: decided, or left as it is. */
    record After(Runnable done, Runnable close) {}

    private SignalSide(SignalRow row, SignalWords words, After after) {
        addClassName("side-panel");
        var title = row.patientNo() + " · " + words.rule(row.ruleCode());
        getElement().setAttribute("aria-label", title);
        var leave = new Button(
                new Icon("vaadin", "close-small"), click -> after.close().run());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        leave.setAriaLabel(getTranslation("safety.signal.close"));
        var head = new Div(new H2(title), leave);
        head.addClassName("side-head");
        add(head, new Paragraph(words.facts(row) + " · " + Formats.date(row.seenOn())));
        Shortcuts.addShortcutListener(this, () -> after.close().run(), Key.ESCAPE)
                .listenOn(this);
    }

    static SignalSide accepting(SafetyDesk desk, StudySettings study, SignalRow row, SignalWords words, After after) {
        var side = new SignalSide(row, words, after);
        if (row.about() == Proposal.About.ADVERSE_EVENT) side.mark(desk, study, row, words, after);
        else side.event(desk, study, row, words, after);
        return side;
    }

    static SignalSide dismissing(SafetyDesk desk, StudySettings study, SignalRow row, SignalWords words, After after) {
        var side = new SignalSide(row, words, after);
        side.reason(
                "safety.signal.dismiss.reason",
                "safety.signal.dismiss",
                "",
                reason -> desk.signals.dismiss(new DismissSignal(study.code(), row.id(), row.version(), reason)),
                "safety.signal.dismissed",
                after);
        return side;
    }

    void begin() {
        begin.run();
    }

    private void event(SafetyDesk desk, StudySettings study, SignalRow row, SignalWords words, After after) {
        var draft = words.draft(desk.signals.draft(study.code(), row.id()));
        var form = desk.forms.forDraft(
                study,
                row.patientNo(),
                draft,
                facts -> {
                    var number = desk.signals.accept(new AcceptSignal(study.code(), row.id(), row.version(), facts));
                    Notices.done(getTranslation("safety.signal.accepted", number));
                    after.done().run();
                },
                after.close());
        var note = new Paragraph(getTranslation("safety.signal.suggested"));
        note.addClassNames("muted", "small");
        add(note, form);
        begin = form::focus;
    }

    private void mark(SafetyDesk desk, StudySettings study, SignalRow row, SignalWords words, After after) {
        add(new Paragraph(getTranslation("safety.signal.mark.what", words.rule(row.ruleCode()))));
        reason(
                "safety.field.reason",
                "safety.signal.mark",
                getTranslation("safety.signal.mark.reason"),
                reason -> desk.signals.mark(new MarkEvent(study.code(), row.id(), row.version(), reason)),
                "safety.signal.marked",
                after);
    }

    private void reason(
            String label,
            String action,
            String usual,
            java.util.function.Consumer<String> decide,
            String done,
            After after) {
        var reason = new TextArea(getTranslation(label));
        reason.setMaxLength(1000);
        reason.setWidthFull();
        reason.setValue(usual);
        var button = new Button(getTranslation(action), click -> {
            reason.setInvalid(false);
            try {
                decide.accept(reason.getValue());
                Notices.done(getTranslation(done));
                after.done().run();
            } catch (FieldRefusal refused) {
                reason.setErrorMessage(Notices.sentence(this, refused));
                reason.setInvalid(true);
            } catch (Refusal refused) {
                Notices.refused(Notices.sentence(this, refused));
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Component cancel = new Button(
                getTranslation("safety.form.cancel"), click -> after.close().run());
        var actions = new Div(button, cancel);
        actions.addClassName("actions");
        add(reason, actions);
        begin = reason::focus;
    }
}
