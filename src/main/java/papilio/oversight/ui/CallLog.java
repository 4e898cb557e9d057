package papilio.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.oversight.CallFlag;
import papilio.oversight.CallLogService;
import papilio.oversight.CallRow;
import papilio.oversight.CloseCall;
import papilio.oversight.LogCall;
import papilio.oversight.ReviseCall;
import papilio.shared.TwoEdits;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Notices;
import papilio.shared.ui.StaleEditDialog;

/** The calls to one site: a form for the next one where a flag is named, what is open with its next date, what is closed. */
public final class CallLog extends Div {
    private static final int NEXT_IN_DAYS = 14;
    private final transient CallLogService log;
    private final String study;
    private final String site;
    private final LocalDate today;
    private final transient Runnable changed;
    private final transient CallWords words = new CallWords(this, getLocale());

    public CallLog(
            CallLogService log, String study, String site, LocalDate today, @Nullable CallFlag flag, Runnable changed) {
        this.log = log;
        this.study = study;
        this.site = site;
        this.today = today;
        this.changed = changed;
        addClassName("call-log");
        if (flag != null) add(new H3(getTranslation("oversight.log.new", words.flag(flag))), entry(flag));
        add(new H3(getTranslation("oversight.log")));
        var rows = log.calls(study, site);
        if (rows.isEmpty()) add(new Paragraph(getTranslation("oversight.log.none")));
        else add(list(rows));
    }

    private Component entry(CallFlag flag) {
        var form = new FormFields("oversight.log.");
        var calledOn = form.day("calledOn").knowing(today);
        calledOn.setValue(today);
        var agreed = form.longText("agreed");
        agreed.setHelperText(getTranslation("oversight.log.noNames"));
        var nextOn = form.day("nextOn");
        nextOn.setValue(today.plusDays(NEXT_IN_DAYS));
        var save = primary(getTranslation("oversight.log.save"), () -> {
            if (form.attempt(
                    () -> log.log(LogCall.of(study, site, flag, calledOn.day(), agreed.getValue(), nextOn.day())),
                    () -> {})) done("oversight.log.saved");
        });
        form.add(actions(save));
        return form;
    }

    private UnorderedList list(java.util.List<CallRow> rows) {
        var list = new UnorderedList();
        list.addClassName("calls");
        for (var row : rows) list.add(item(row));
        return list;
    }

    private ListItem item(CallRow row) {
        var head = new Div(
                (row.open() ? "☎ " : "✓ ") + words.flag(row.flag()) + " · " + row.calledOn() + " · " + row.calledBy());
        var item = new ListItem(head, muted(row.agreed()));
        if (row.open()) {
            var due = row.nextOn().isBefore(today) ? "oversight.log.nextDue" : "oversight.log.next";
            item.add(muted(getTranslation(due, row.nextOn().toString())));
            var part = new Div();
            part.add(actions(
                    new Button(getTranslation("oversight.log.change"), click -> change(part, row)),
                    new Button(getTranslation("oversight.log.close"), click -> close(part, row))));
            item.add(part);
        } else item.add(muted(getTranslation("oversight.log.closed", row.closingNote(), row.closedBy())));
        return item;
    }

    private void change(Div part, CallRow row) {
        var form = new FormFields("oversight.log.");
        var agreed = form.longText("agreed");
        agreed.setValue(row.agreed());
        var nextOn = form.day("nextOn");
        nextOn.setValue(row.nextOn());
        form.add(actions(primary(
                getTranslation("oversight.log.save"), () -> revise(form, row, agreed.getValue(), nextOn.day()))));
        part.removeAll();
        part.add(form);
        agreed.focus();
    }

    private void revise(FormFields form, CallRow row, String agreed, @Nullable LocalDate nextOn) {
        if (form.attempt(
                () -> log.revise(
                        new ReviseCall(study, row.id(), row.version(), agreed, nextOn == null ? row.nextOn() : nextOn)),
                () -> showBoth(form, row, agreed, nextOn == null ? row.nextOn() : nextOn))) done("oversight.log.saved");
    }

    private record Words(String agreed, LocalDate nextOn) {
        static Words of(CallRow row) {
            return new Words(row.agreed(), row.nextOn());
        }
    }

    private void showBoth(FormFields form, CallRow row, String agreed, LocalDate nextOn) {
        log.calls(study, site).stream()
                .filter(one -> one.id() == row.id())
                .findFirst()
                .ifPresent(theirs -> showBoth(
                        form, theirs, new TwoEdits<>(Words.of(row), new Words(agreed, nextOn), Words.of(theirs))));
    }

    private void showBoth(FormFields form, CallRow theirs, TwoEdits<Words> edits) {
        var touched = edits.touched();
        var merged = edits.merged();
        new StaleEditDialog(
                        StaleEditDialog.between(edits.mine(), edits.newer(), form::label, touched::contains),
                        changed,
                        () -> revise(form, theirs, merged.agreed(), merged.nextOn()))
                .open();
    }

    private void close(Div part, CallRow row) {
        var form = new FormFields("oversight.log.");
        var note = form.longText("note");
        form.add(actions(primary(getTranslation("oversight.log.close"), () -> {
            if (form.attempt(
                    () -> log.close(new CloseCall(study, row.id(), row.version(), note.getValue())),
                    () -> Notices.refused(getTranslation("shared.staleEdit")))) done("oversight.log.saved");
        })));
        part.removeAll();
        part.add(form);
        note.focus();
    }

    private void done(String sentence) {
        Notices.done(getTranslation(sentence));
        changed.run();
    }

    private static Button primary(String words, Runnable action) {
        var button = new Button(words, click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Div actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }

    private static Div muted(String words) {
        var line = new Div(words);
        line.addClassName("muted");
        return line;
    }
}
