package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import papilio.safety.DecideReview;
import papilio.safety.Decision;
import papilio.safety.EventContent;
import papilio.safety.EventDetail;
import papilio.safety.QueryState;
import papilio.safety.QueryTopic;
import papilio.safety.ui.AskedOf;
import papilio.safety.ui.ChangeList;
import papilio.safety.ui.EventWords;
import papilio.safety.ui.QueryThread;
import papilio.shared.FieldRefusal;
import papilio.shared.Refusal;
import papilio.shared.StaleEdit;
import papilio.shared.ui.Keys;
import papilio.shared.ui.Notices;
import papilio.shared.ui.Unsaved;

/** What can be decided about the event, each with its key; words are typed where the buttons are. */
class DecisionFoot extends Footer {
    private final transient SafetyDesk desk;
    private transient EventDetail event;
    private final EventWords words;
    private final QueryThread thread;
    private final transient EventPanel.Moves moves;
    private final transient Runnable edit;
    private final transient Runnable toTitle;
    private final Div composer = new Div();
    private final Pause pause = new Pause();
    private final TextArea text = new TextArea();
    private final Select<String> field = new Select<>();
    private @Nullable AskedOf asked;
    private @Nullable Decision composing;
    private @Nullable JudgeForm judging;
    private transient Runnable send = () -> {};

    DecisionFoot(
            SafetyDesk desk,
            EventDetail event,
            EventWords words,
            QueryThread thread,
            EventPanel.Moves moves,
            Runnable edit,
            Runnable toTitle) {
        this.desk = desk;
        this.event = event;
        this.words = words;
        this.thread = thread;
        this.moves = moves;
        this.edit = edit;
        this.toTitle = toTitle;
        addClassName("decision-foot");
        composer.addClassName("composer");
        text.setWidthFull();
        text.setMaxLength(2000);
        text.setValueChangeMode(ValueChangeMode.EAGER);
        topics();
        add(pause, composer);
        if (!event.voided()) add(buttons());
    }

    void press(String key) {
        if (event.voided()) return;
        switch (key) {
            case "r" -> onlyReviewers(() -> settle(Decision.REVIEWED));
            case "n" -> onlyReviewers(() -> settle(Decision.NO_ACTION));
            case "q" -> onlyReviewers(() -> compose(Decision.QUERY));
            case "e" -> onlyReviewers(() -> compose(Decision.ESCALATE));
            case "s" -> onlyReviewers(this::judge);
            case "c" -> {
                if (desk.records() && !event.finished()) edit.run();
            }
            case "a" -> thread.focusAnswer();
            case Keys.SEND -> {
                if (composer.getChildren().findAny().isPresent() || !thread.sendAnswer()) send.run();
            }
            default -> {}
        }
    }

    /** False where nothing is being written; asks before what was typed is given up. */
    boolean closeComposer(Runnable closed) {
        if (composer.getChildren().findAny().isEmpty()) return false;
        Unsaved.ask(composer, () -> {
            clear();
            closed.run();
        });
        return true;
    }

    private void clear() {
        composer.removeAll();
        composing = null;
        judging = null;
        text.clear();
        send = () -> {};
    }

    /** A question that was answered and is not closed is asked about first. */
    private void settle(Decision decision) {
        if (pause.holds()) return;
        var answered = event.queries().stream()
                .filter(one -> one.state() == QueryState.ANSWERED)
                .count();
        if (answered == 0) decide(decision, null);
        else
            pause.hold(
                    getTranslation("safety.pause.answered", answered),
                    null,
                    getTranslation("safety.pause.anyway"),
                    () -> decide(decision, null));
    }

    private void onlyReviewers(Runnable action) {
        if (desk.reviews()) action.run();
    }

    private Component buttons() {
        var row = new Div();
        row.addClassNames("decision-buttons", "keys");
        if (desk.reviews()) {
            var reviewed = button("safety.decide.reviewed", "r");
            reviewed.addThemeVariants(ButtonVariant.PRIMARY);
            row.add(reviewed, key("r"));
            row.add(button("safety.decide.noAction", "n"), key("n"));
            row.add(button("safety.decide.ask", "q"), key("q"));
            row.add(button("safety.decide.escalate", "e"), key("e"));
            row.add(button("safety.decide.judge", "s"), key("s"));
        }
        if (desk.records()) {
            var correct = button("safety.decide.correct", "c");
            var drop = new VoidButton(desk, event, moves.gone());
            correct.setEnabled(!event.finished());
            drop.setEnabled(!event.finished());
            row.add(correct, key("c"), drop);
            if (event.finished()) row.add(closed());
        }
        var moving = new Span();
        moving.addClassNames("muted", "moving", "wide-only");
        moving.add(new Span(getTranslation("safety.keys.next")), key("j"));
        moving.add(new Span(getTranslation("safety.keys.previous")), key("k"));
        moving.add(new Span(getTranslation("safety.keys")), key("?"));
        row.add(moving);
        return row;
    }

    /** Why nothing can be changed, and who can open the event again. */
    private Component closed() {
        var why = new Span(getTranslation(desk.reviews() ? "safety.finished.reviewers" : "safety.finished.site"));
        why.addClassNames("muted", "small", "finished-why");
        return why;
    }

    private Button button(String words, String key) {
        var button = new Button(getTranslation(words), click -> press(key));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    static Component key(String key) {
        var span = new Span();
        span.addClassName("wide-only");
        span.getElement().appendChild(new Element("kbd").setText(key));
        span.getElement().setAttribute("aria-hidden", "true");
        return span;
    }

    private void compose(Decision decision) {
        var kept = composing == null ? "" : text.getValue();
        clear();
        composing = decision;
        var unsaved = new Unsaved();
        if (!kept.isBlank()) unsaved.type();
        text.setLabel(getTranslation(decision == Decision.QUERY ? "safety.compose.ask" : "safety.compose.escalate"));
        text.setValue(kept);
        text.setInvalid(false);
        send = () -> decide(decision, text.getValue());
        var go = new Button(
                getTranslation(decision == Decision.QUERY ? "safety.compose.ask.send" : "safety.compose.escalate.send"),
                click -> send.run());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        composer.add(text, unsaved);
        if (decision == Decision.QUERY) {
            if (asked == null)
                asked = new AskedOf(desk.queries, event.study(), event.site(), QueryTopic.WHOLE.assignedTo(), null);
            composer.add(field, asked);
        }
        composer.add(go, cancel());
        text.focus();
    }

    private QueryTopic topic(Decision decision) {
        if (decision != Decision.QUERY || asked == null) return QueryTopic.WHOLE;
        return new QueryTopic(field.getValue(), asked.function(), asked.person());
    }

    private void topics() {
        field.setLabel(getTranslation("safety.compose.field"));
        field.setItems(QueryTopic.FIELDS);
        field.setEmptySelectionAllowed(true);
        field.setItemLabelGenerator(one -> one == null ? getTranslation("safety.compose.whole") : words.field(one));
    }

    private Button cancel() {
        return new Button(getTranslation("safety.form.cancel"), click -> {
            clear();
            toTitle.run();
        });
    }

    private void decide(Decision decision, @Nullable String about) {
        if (pause.holds()) return;
        try {
            desk.reviews.decide(new DecideReview(
                    event.study(), event.eventNo(), event.version(), decision, about, topic(decision)));
            Notices.done(getTranslation("safety.decided." + decision.name(), event.eventNo()));
            moves.decided().run();
        } catch (FieldRefusal refused) {
            text.setErrorMessage(Notices.sentence(this, refused));
            text.setInvalid(true);
            text.focus();
        } catch (StaleEdit | OptimisticLockingFailureException stale) {
            meanwhile();
        }
    }

    /** The newer version beside the one that was read; what was typed stays, and nothing is decided before it is read. */
    private void meanwhile() {
        var newer = desk.safety.event(event.study(), event.eventNo());
        var changes = new ChangeList(
                words,
                EventContent.changes(event.content().fields(), newer.content().fields()));
        event = newer;
        if (judging != null) judging.standOn(newer);
        pause.hold(getTranslation("safety.meanwhile"), changes, getTranslation("safety.pause.read"), () -> {
            if (composing != null) text.focus();
        });
    }

    private void judge() {
        clear();
        var form = new JudgeForm(desk, event, words);
        judging = form;
        send = () -> judged(form);
        var go = new Button(getTranslation("safety.form.save"), click -> send.run());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        composer.add(form, new Unsaved(), go, cancel());
        form.focus();
    }

    private void judged(JudgeForm form) {
        if (pause.holds()) return;
        try {
            desk.reviews.judge(form.wish(event));
            moves.changed().run();
        } catch (StaleEdit | OptimisticLockingFailureException stale) {
            meanwhile();
        } catch (Refusal refused) {
            if (!form.mark(refused)) Notices.refused(Notices.sentence(this, refused));
        }
    }
}
