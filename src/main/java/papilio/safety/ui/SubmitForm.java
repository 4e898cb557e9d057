package papilio.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import papilio.safety.CorrectSubmission;
import papilio.safety.DeadlineRow;
import papilio.safety.DeadlineService;
import papilio.safety.Submission;
import papilio.safety.SubmitDeadline;
import papilio.safety.VoidSubmission;
import papilio.shared.Refusal;
import papilio.shared.ui.Notices;

/** When a report was sent, how, and why late; of one that was sent, what of it is corrected or that it was not sent. */
public final class SubmitForm extends Div {
    private final String study;
    private final transient DeadlineService service;
    private final transient DeadlineRow deadline;
    private final transient Runnable done;
    private final MomentField at;
    private final TextField channel = new TextField(getTranslation("safety.field.channel"));
    private final TextField why = new TextField(getTranslation("safety.field.lateReason"));
    private final TextField reason = new TextField(getTranslation("safety.field.reason"));

    public SubmitForm(String study, DeadlineService service, DeadlineRow deadline, Instant now, Runnable done) {
        this.study = study;
        this.service = service;
        this.deadline = deadline;
        this.done = done;
        at = new MomentField(
                getTranslation("safety.field.submittedAt"),
                deadline.zone(),
                now.atZone(deadline.zone()).toLocalDate());
        at.addValueChangeListener(change -> askWhyLate(at.readable()));
        channel.setHelperText(getTranslation("safety.field.channel.help"));
        channel.setMaxLength(200);
        why.setMaxLength(1000);
        reason.setMaxLength(1000);
        at.setMoment(sent() ? deadline.submitted() : now);
        channel.setValue(Objects.requireNonNullElse(deadline.channel(), ""));
        why.setValue(Objects.requireNonNullElse(deadline.lateReason(), ""));
        askWhyLate(sent() ? deadline.submitted() : now);
        reason.setVisible(sent());
        addClassNames("form", "submit-form");
        add(at, channel, why, reason, sent() ? corrections() : primary("safety.deadline.submit", this::send));
    }

    public void focus() {
        at.focus();
    }

    private boolean sent() {
        return deadline.submitted() != null;
    }

    private Component corrections() {
        var back = new Button(
                getTranslation("safety.deadline.takeBack"),
                click -> attempt(() -> service.takeBack(
                        new VoidSubmission(study, deadline.id(), deadline.version(), reason.getValue()))));
        var actions = new Div(primary("safety.deadline.correct", this::correct), back);
        actions.addClassName("actions");
        return actions;
    }

    private Button primary(String words, Runnable action) {
        var button = new Button(getTranslation(words), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void send() {
        var moment = at.readable();
        if (moment == null) return;
        attempt(() -> service.submit(new SubmitDeadline(study, deadline.id(), deadline.version(), submission(moment))));
    }

    private void correct() {
        var moment = at.readable();
        if (moment == null) return;
        attempt(() -> service.correct(new CorrectSubmission(
                study, deadline.id(), deadline.version(), submission(moment), reason.getValue())));
    }

    private Submission submission(Instant moment) {
        return new Submission(moment, channel.getValue(), why.getValue(), deadline.eventVersion());
    }

    private void askWhyLate(@Nullable Instant moment) {
        why.setVisible(moment != null && moment.isAfter(deadline.due()));
    }

    private void attempt(Runnable action) {
        for (HasValidation field : new HasValidation[] {at, channel, why, reason}) field.setInvalid(false);
        Notices.attempt(this, () -> {
            try {
                action.run();
                done.run();
            } catch (Refusal refused) {
                mark(refused);
            }
        });
    }

    private void mark(Refusal refused) {
        HasValidation field = switch (refused.field()) {
            case "submittedAt" -> at;
            case "channel" -> channel;
            case "lateReason" -> why;
            case "reason" -> reason;
            case null, default -> throw refused;
        };
        if (field == why) why.setVisible(true);
        field.setErrorMessage(Notices.sentence(this, refused));
        field.setInvalid(true);
    }
}
