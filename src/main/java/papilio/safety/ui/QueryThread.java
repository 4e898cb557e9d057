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
import org.jspecify.annotations.Nullable;
import papilio.safety.AnswerQuery;
import papilio.safety.QueryRow;
import papilio.safety.QueryService;
import papilio.safety.QueryState;
import papilio.safety.SettleQuery;
import papilio.shared.ui.Formats;
import papilio.shared.ui.Notices;

/** Questions to the site with their answers; the site answers, a monitor closes or asks again. */
public final class QueryThread extends Section {
    private final String study;
    private final EventWords words;
    private final ZoneId zone;
    private final QueryService service;
    private final Permits permits;
    private final Runnable changed;
    private @Nullable TextArea firstAnswer;

    /** What the reader may do with a question. */
    public record Permits(boolean answer, boolean settle) {}

    public QueryThread(
            String study,
            EventWords words,
            ZoneId zone,
            QueryService service,
            Permits permits,
            List<QueryRow> queries,
            Runnable changed) {
        this.study = study;
        this.words = words;
        this.zone = zone;
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
    }

    /** Where the site begins to type; false where nothing waits for an answer. */
    public boolean focusAnswer() {
        if (firstAnswer == null) return false;
        firstAnswer.focus();
        return true;
    }

    private Component query(QueryRow query) {
        var block = new Div(line(query.raisedBy(), query.raisedAt(), words.question(query)));
        block.addClassNames("query", query.state() == QueryState.CLOSED ? "closed" : "pending");
        if (query.answer() != null) block.add(line(query.answeredBy(), query.answeredAt(), query.answer()));
        var state = new Span(words.code("safety.queryState.", query.state().name()));
        state.addClassNames("small", query.state() == QueryState.OPEN ? "attention" : "muted");
        var foot = new Div(state);
        foot.addClassName("query-foot");
        block.add(foot);
        if (permits.settle()) foot.add(settle(query));
        if (permits.answer() && query.state() == QueryState.OPEN) block.add(answer(query));
        return block;
    }

    private Component line(@Nullable String who, @Nullable Instant when, String text) {
        var name = new Span(who == null ? "" : who);
        name.addClassName("who");
        var date = new Span(" " + Formats.minute(when, zone) + " ");
        date.addClassNames("muted", "small");
        return new Div(name, date, new Span(text));
    }

    private Component settle(QueryRow query) {
        var wish = new SettleQuery(study, query.id(), query.version());
        var closed = query.state() == QueryState.CLOSED;
        var button = new Button(
                getTranslation(closed ? "safety.query.reopen" : "safety.query.close"),
                click -> act(() -> {
                    if (closed) service.reopen(wish);
                    else service.close(wish);
                }));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private Component answer(QueryRow query) {
        var field = new TextArea(getTranslation("safety.query.answer"));
        field.setWidthFull();
        field.setMaxLength(2000);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        if (firstAnswer == null) firstAnswer = field;
        var send = new Button(
                getTranslation("safety.query.send"),
                click -> act(
                        () -> service.answer(new AnswerQuery(study, query.id(), query.version(), field.getValue()))));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        return new Div(field, send);
    }

    private void act(Runnable action) {
        if (Notices.attempt(this, action)) changed.run();
    }
}
