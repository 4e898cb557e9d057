package papilio.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import papilio.audit.AuditEntry;
import papilio.audit.AuditKey;
import papilio.audit.AuditLog;
import papilio.shared.ui.Formats;

/**
 * The history of one record, newest first: who, when, what, from, to and why. For readers of the audit trail only; others
 * are refused by the log itself, so a page asks {@code access.may(STUDY_MANAGER, MONITOR, ADMINISTRATOR)} before it adds one.
 */
public final class HistoryPanel extends Div {
    private static final int PAGE = 20;
    private final transient AuditLog log;
    private final @Nullable String study;
    private final String recordType;
    private final String recordId;
    private final OrderedList list = new OrderedList();
    private final Button more;
    private transient @Nullable AuditKey last;

    public HistoryPanel(AuditLog log, @Nullable String study, String recordType, Object recordId) {
        this.log = log;
        this.study = study;
        this.recordType = recordType;
        this.recordId = recordId.toString();
        addClassName("history");
        more = new Button(getTranslation("audit.history.more"), click -> next());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        add(list, more);
        next();
        if (last == null) add(new Paragraph(getTranslation("audit.history.none")));
    }

    private void next() {
        var entries = log.history(study, recordType, recordId, last, PAGE);
        entries.forEach(entry -> list.add(item(entry)));
        if (!entries.isEmpty()) last = entries.getLast().key();
        more.setVisible(entries.size() == PAGE);
    }

    private ListItem item(AuditEntry entry) {
        var item = new ListItem(head(entry));
        entry.changes().forEach(change -> item.add(line(AuditWords.change(this, change), "history-change")));
        if (entry.reason() != null) item.add(line(getTranslation("audit.because", entry.reason()), "muted"));
        return item;
    }

    private Component head(AuditEntry entry) {
        var what = new Span(AuditWords.action(this, entry.action()));
        what.addClassName("history-action");
        var who = new Span(AuditWords.actor(this, entry));
        var when = new Span(Formats.minute(entry.at(), ZoneOffset.UTC) + " UTC");
        when.addClassNames("small", "muted");
        var head = new Div(what, who, when);
        head.addClassName("history-head");
        return head;
    }

    private static Div line(String words, String className) {
        var line = new Div(words);
        line.addClassNames("small", className);
        return line;
    }
}
