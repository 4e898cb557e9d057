package papilio.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import papilio.safety.DeadlineRow;
import papilio.safety.DeadlineService;
import papilio.safety.clock.DeadlineStatus;
import papilio.shared.ui.Formats;
import papilio.shared.ui.KeyedButtons;

/** The clocks of one event: who must be told, when it is due, when it was sent. */
public final class DeadlineList extends UnorderedList {
    private final String study;
    private final EventWords words;
    private final DeadlineService service;
    private final Instant now;
    private final Runnable changed;

    public DeadlineList(
            String study,
            EventWords words,
            DeadlineService service,
            List<DeadlineRow> deadlines,
            Instant now,
            Runnable changed) {
        this.study = study;
        this.words = words;
        this.service = service;
        this.now = now;
        this.changed = changed;
        addClassName("deadlines");
        getElement().setAttribute("aria-label", getTranslation("safety.deadlines"));
        deadlines.forEach(deadline -> add(item(deadline)));
    }

    private ListItem item(DeadlineRow deadline) {
        var item = new ListItem(new Span(words.rule(deadline) + " "), status(words, deadline));
        if (deadline.status() == DeadlineStatus.SUPERSEDED) item.addClassName("muted");
        if (deadline.closedOnDue()) item.add(closed());
        if (deadline.status().running() || deadline.submitted() != null) item.add(submit(item, deadline));
        return item;
    }

    /** "due 2026-04-01 23:59", "◆ overdue since …", "sent 2026-03-17 16:05", "sent late …". */
    public static Component status(EventWords words, DeadlineRow deadline) {
        var status = deadline.status();
        var at = status == DeadlineStatus.ON_TIME || status == DeadlineStatus.LATE
                ? deadline.submitted()
                : deadline.due();
        var text = new Span((status == DeadlineStatus.OVERDUE || status == DeadlineStatus.LATE ? "◆ " : "")
                + words.status(status)
                + " "
                + Formats.minute(at, deadline.zone()));
        text.addClassNames("deadline-status", tone(status));
        if (deadline.lateReason() != null) text.setTitle(deadline.lateReason());
        if (status != DeadlineStatus.LATE || deadline.lateReason() != null) return text;
        var missing = new Span(text.getTranslation("safety.deadline.noLateReason"));
        missing.addClassNames("small", "attention");
        return new Span(text, new Text(" · "), missing);
    }

    private static String tone(DeadlineStatus status) {
        return switch (status) {
            case OVERDUE, LATE -> "overdue";
            case DUE_SOON -> "attention";
            case ON_TIME -> "good";
            case OPEN, SUPERSEDED -> "muted";
        };
    }

    private Component closed() {
        var closed = new Span(" " + getTranslation("safety.deadlines.closed"));
        closed.addClassNames("small", "attention");
        closed.setTitle(getTranslation("safety.deadlines.closed.what"));
        return closed;
    }

    private Component submit(ListItem item, DeadlineRow deadline) {
        var action = getTranslation(deadline.submitted() == null ? "safety.deadline.mark" : "safety.deadline.change");
        var open = new Button(action);
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        open.setAriaLabel(action + getTranslation("safety.deadlines.colon") + words.rule(deadline));
        open.setDisableOnClick(true);
        open.addClickListener(click -> {
            open.setEnabled(false);
            var form = new SubmitForm(study, service, deadline, now, changed);
            item.add(form);
            form.focus();
        });
        return deadline.submitted() == null ? KeyedButtons.on("m", open) : open;
    }
}
