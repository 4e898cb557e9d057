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
import java.util.function.Consumer;
import papilio.safety.EventContent;
import papilio.safety.signal.AcceptSignal;
import papilio.safety.signal.DismissSignal;
import papilio.safety.signal.MarkEvent;
import papilio.safety.signal.Proposal;
import papilio.safety.signal.SignalDecided;
import papilio.safety.signal.SignalRow;
import papilio.shared.FieldRefusal;
import papilio.shared.Refusal;
import papilio.shared.ui.Formats;
import papilio.shared.ui.Notices;
import papilio.study.StudySettings;

/** One proposal beside the list: the form of the event that it becomes, or the reason why it does not. */
final class SignalSide extends Aside {
    private final transient SafetyDesk desk;
    private final StudySettings study;
    private final transient SignalWords words;
    private final transient After after;
    private final DecidedMeanwhile meanwhile = new DecidedMeanwhile();
    private final Paragraph facts = new Paragraph();
    private transient SignalRow row;
    private transient Runnable begin = () -> {};

    /** What follows: decided, or left as it is. */
    record After(Runnable done, Runnable close) {}

    /** What is asked, said on the button, filled in, done and said afterwards. */
    private record Ask(String label, String action, String usual, Consumer<String> decide, String done) {}

    private SignalSide(SafetyDesk desk, StudySettings study, SignalRow row, SignalWords words, After after) {
        this.desk = desk;
        this.study = study;
        this.row = row;
        this.words = words;
        this.after = after;
        addClassName("side-panel");
        var title = row.patientNo() + " · " + words.rule(row.ruleCode());
        getElement().setAttribute("aria-label", title);
        var leave = new Button(new Icon("vaadin", "close-small"), click -> leave());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        leave.setAriaLabel(getTranslation("safety.signal.close"));
        var head = new Div(new H2(title), leave);
        head.addClassName("side-head");
        add(head, facts, meanwhile);
        about();
        Shortcuts.addShortcutListener(this, this::leave, Key.ESCAPE).listenOn(this);
    }

    static SignalSide accepting(SafetyDesk desk, StudySettings study, SignalRow row, SignalWords words, After after) {
        var side = new SignalSide(desk, study, row, words, after);
        if (row.about() == Proposal.About.ADVERSE_EVENT) side.mark();
        else side.event();
        return side;
    }

    static SignalSide dismissing(SafetyDesk desk, StudySettings study, SignalRow row, SignalWords words, After after) {
        var side = new SignalSide(desk, study, row, words, after);
        side.ask(new Ask(
                "safety.signal.dismiss.reason",
                "safety.signal.dismiss",
                "",
                reason -> desk.signals.dismiss(
                        new DismissSignal(study.code(), side.row.id(), side.row.version(), reason)),
                "safety.signal.dismissed"));
        return side;
    }

    void begin() {
        begin.run();
    }

    private void about() {
        facts.setText(words.facts(row) + " · " + Formats.date(row.seenOn()));
    }

    private void event() {
        var draft = words.draft(desk.signals.draft(study.code(), row.id()));
        var form = desk.forms.forDraft(
                study, row.patientNo(), desk.zone(study.code(), row.siteCode()), draft, this::accept, this::leave);
        var note = new Paragraph(getTranslation("safety.signal.suggested"));
        note.addClassNames("muted", "small");
        add(note, form);
        begin = form::focus;
    }

    private void accept(EventContent typed) {
        unlessDecided(() -> {
            var number = desk.signals.accept(new AcceptSignal(study.code(), row.id(), row.version(), typed));
            Notices.done(getTranslation("safety.signal.accepted", number));
            after.done().run();
        });
    }

    private void mark() {
        add(new Paragraph(getTranslation("safety.signal.mark.what", words.rule(row.ruleCode()))));
        ask(new Ask(
                "safety.field.reason",
                "safety.signal.mark",
                getTranslation("safety.signal.mark.reason"),
                reason -> desk.signals.mark(new MarkEvent(study.code(), row.id(), row.version(), reason)),
                "safety.signal.marked"));
    }

    private void ask(Ask what) {
        var reason = new TextArea(getTranslation(what.label()));
        reason.setMaxLength(1000);
        reason.setWidthFull();
        reason.setValue(what.usual());
        var button = new Button(getTranslation(what.action()), click -> unlessDecided(() -> decide(what, reason)));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Component cancel = new Button(getTranslation("safety.form.cancel"), click -> leave());
        var actions = new Div(button, cancel);
        actions.addClassName("actions");
        add(reason, actions);
        begin = reason::focus;
    }

    private void decide(Ask what, TextArea reason) {
        reason.setInvalid(false);
        try {
            what.decide().accept(reason.getValue());
            Notices.done(getTranslation(what.done()));
            after.done().run();
        } catch (FieldRefusal refused) {
            reason.setErrorMessage(Notices.sentence(this, refused));
            reason.setInvalid(true);
        } catch (SignalDecided decided) {
            throw decided;
        } catch (Refusal refused) {
            Notices.refused(Notices.sentence(this, refused));
        }
    }

    /** What is typed stays, whoever was first. */
    private void unlessDecided(Runnable action) {
        try {
            action.run();
        } catch (SignalDecided decided) {
            row = desk.signals.proposal(study.code(), row.id());
            about();
            meanwhile.tell(row, study, words);
        }
    }

    /** The list is read again where it turned out to be old. */
    private void leave() {
        (meanwhile.isVisible() ? after.done() : after.close()).run();
    }
}
