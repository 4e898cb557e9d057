package papilio.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import papilio.safety.AnswerQuery;
import papilio.safety.PursueQuery;
import papilio.safety.QueryLine;
import papilio.safety.QueryRow;
import papilio.safety.QueryService;
import papilio.safety.QueryState;
import papilio.safety.ReassignQuery;
import papilio.safety.SettleQuery;
import papilio.shared.FieldRefusal;
import papilio.shared.ui.Formats;
import papilio.shared.ui.KeyedButtons;
import papilio.shared.ui.Notices;
import papilio.shared.ui.Unsaved;

/** Questions to the site with their answers; the site answers, a monitor closes or asks again. */
public final class QueryThread extends Section {
    private final String study;
    private final EventWords words;
    private final ZoneId zone;
    private final QueryService service;
    private final Permits permits;
    private final Runnable changed;
    private final Instant now;
    private final Unsaved unsaved = new Unsaved();
    private @Nullable TextArea firstAnswer;
    private Runnable sendFirst = () -> {};
    private @Nullable Button lastOpened;

    /** What the reader may do with a question. */
    public record Permits(boolean answer, boolean settle) {}

    public QueryThread(
            String study,
            EventWords words,
            ZoneId zone,
            Instant now,
            QueryService service,
            Permits permits,
            List<QueryRow> queries,
            Runnable changed) {
        this.study = study;
        this.words = words;
        this.zone = zone;
        this.now = now;
        this.service = service;
        this.permits = permits;
        this.changed = changed;
        addClassName("query-thread");
        add(new H2(getTranslation("safety.queries")));
        if (queries.isEmpty()) {
            var none = new Paragraph(getTranslation("safety.queries.none"));
            none.addClassName("muted");
            add(none);
        }
        queries.forEach(query -> add(query(query)));
        add(unsaved);
    }

    /** Where the site begins to type; false where nothing waits for an answer. */
    public boolean focusAnswer() {
        if (firstAnswer == null) return false;
        firstAnswer.focus();
        return true;
    }

    /** What was opened last goes off, else the first answer that was typed. */
    public boolean sendAnswer() {
        if (lastOpened != null && lastOpened.isAttached()) {
            lastOpened.click();
            return true;
        }
        if (firstAnswer == null || firstAnswer.getValue().isBlank()) return false;
        sendFirst.run();
        return true;
    }

    private Component query(QueryRow query) {
        var block = new Div();
        if (query.field() != null && query.eventNo() != null) block.add(about(query.field()));
        block.add(line(query.raisedBy(), query.raisedAt(), words.question(query)));
        block.addClassNames("query", query.state() == QueryState.CLOSED ? "closed" : "pending");
        if (query.answer() != null && query.lines().stream().noneMatch(one -> one.kind() == QueryLine.Kind.ANSWER))
            block.add(line(query.answeredBy(), query.answeredAt(), query.answer()));
        query.lines().forEach(one -> block.add(said(one)));
        var foot = new Div(state(query));
        foot.addClassName("query-foot");
        block.add(foot);
        if (permits.settle()) settle(query, foot, block);
        if (permits.answer() && query.state().waitsForSite()) block.add(answer(query));
        return block;
    }

    private Component about(String field) {
        var about = new Span(words.field(field));
        about.addClassNames("small", "muted");
        return new Div(about);
    }

    private Component said(QueryLine said) {
        if (said.kind() == QueryLine.Kind.ANSWER) return line(said.by(), said.at(), Formats.text(said.words()));
        var kind = getTranslation("safety.queryLine." + said.kind().name());
        if (said.kind() != QueryLine.Kind.CORRECTION)
            return line(said.by(), said.at(), getTranslation("shared.said", kind, Formats.text(said.words())));
        var line = line(said.by(), said.at(), kind);
        return new Div(line, new ChangeList(words, said.changes()));
    }

    /** Whose turn it is and for how long. */
    private Component state(QueryRow query) {
        var said = words.code("safety.queryState.", query.state().name());
        var state = new Span(
                query.state() == QueryState.CLOSED
                        ? said
                        : getTranslation("safety.query.age", said, asked(query), query.days(now)));
        state.addClassNames("small", query.state().waitsForSite() ? "attention" : "muted");
        return state;
    }

    /** The person who was named; the function again where the person does not have it there any more. */
    private String asked(QueryRow query) {
        var function = getTranslation("access.role." + query.assignedTo().name());
        var assignee = query.assignee();
        if (assignee == null) return function;
        return assignee.there() ? assignee.name() : getTranslation("safety.query.gone", function, assignee.name());
    }

    private Component line(@Nullable String who, @Nullable Instant when, String text) {
        var name = new Span(who == null ? "" : who);
        name.addClassName("who");
        var date = new Span(" " + Formats.minute(when, zone) + " ");
        date.addClassNames("muted", "small");
        return new Div(name, date, new Span(text));
    }

    private void settle(QueryRow query, Div foot, Div block) {
        switch (query.state()) {
            case OPEN, REOPENED ->
                foot.add(
                        KeyedButtons.on("o", small("safety.query.reassign", () -> reassign(query, block))),
                        KeyedButtons.on("t", pursue("safety.query.withdraw", query, block, service::withdraw)));
            case ANSWERED ->
                foot.add(
                        KeyedButtons.on(
                                "z",
                                small(
                                        "safety.query.close",
                                        () -> act(() ->
                                                service.close(new SettleQuery(study, query.id(), query.version()))))),
                        KeyedButtons.on("w", pursue("safety.query.further", query, block, service::askFurther)));
            case CLOSED -> foot.add(KeyedButtons.on("w", pursue("safety.query.reopen", query, block, service::reopen)));
        }
    }

    private Button small(String key, Runnable click) {
        var button = new Button(getTranslation(key), clicked -> click.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    /** Opens a field for the further question or the reason beneath the thread. */
    private Button pursue(String key, QueryRow query, Div block, Consumer<PursueQuery> step) {
        return small(key, () -> {
            var field = field(getTranslation(key + ".words"));
            Drafts.keep(field, key + " " + query.id());
            var opened = new Div(field);
            var send = new Button(
                    getTranslation("safety.query.do"),
                    click -> typed(
                            field,
                            () -> step.accept(new PursueQuery(study, query.id(), query.version(), field.getValue()))));
            send.addThemeVariants(ButtonVariant.PRIMARY);
            opened.add(send, new Button(getTranslation("safety.form.cancel"), click -> opened.removeFromParent()));
            block.add(opened);
            lastOpened = send;
            field.focus();
        });
    }

    private void reassign(QueryRow query, Div block) {
        var assignee = query.assignee();
        var asked = new AskedOf(
                service, study, query.site(), query.assignedTo(), assignee == null ? null : assignee.username());
        var reason = field(getTranslation("safety.query.reassign.words"));
        var opened = new Div(asked, reason);
        var send = new Button(
                getTranslation("safety.query.do"),
                click -> typed(
                        reason,
                        () -> service.reassign(new ReassignQuery(
                                study,
                                query.id(),
                                query.version(),
                                asked.function(),
                                asked.person(),
                                reason.getValue()))));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        opened.add(send, new Button(getTranslation("safety.form.cancel"), click -> opened.removeFromParent()));
        block.add(opened);
        lastOpened = send;
        reason.focus();
    }

    private static TextArea field(String label) {
        var field = new TextArea(label);
        field.setWidthFull();
        field.setMaxLength(2000);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        return field;
    }

    private Component answer(QueryRow query) {
        var field = field(getTranslation("safety.query.answer"));
        Drafts.keep(field, "safety.query.answer " + query.id());
        Runnable answer = () -> typed(
                field, () -> service.answer(new AnswerQuery(study, query.id(), query.version(), field.getValue())));
        if (firstAnswer == null) {
            firstAnswer = field;
            sendFirst = answer;
        }
        var send = new Button(getTranslation("safety.query.send"), click -> answer.run());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        return new Div(field, send);
    }

    /** A refusal of what was typed stands at its field. */
    private void typed(TextArea field, Runnable action) {
        act(() -> {
            try {
                action.run();
                Drafts.sent(field);
            } catch (FieldRefusal refused) {
                field.setErrorMessage(Notices.sentence(this, refused));
                field.setInvalid(true);
                field.focus();
                throw refused;
            }
        });
    }

    private void act(Runnable action) {
        if (!Notices.attempt(this, action)) return;
        unsaved.settle();
        changed.run();
    }
}
