package papilio.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import papilio.oversight.limit.AcknowledgeBreach;
import papilio.oversight.limit.BreachRow;
import papilio.oversight.limit.LimitRow;
import papilio.oversight.limit.LimitService;
import papilio.oversight.limit.QualityParameter;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Formats;
import papilio.shared.ui.Notices;
import papilio.shared.ui.PlainTable;

/** The study's quality tolerance limits against today, and their breaches with what was said to them. */
public final class LimitsPanel extends Section {
    private final transient LimitService limits;
    private final String study;
    private final boolean manages;
    private final transient Runnable changed;
    private final Div form = new Div();

    /** @param manages whether the reader sets limits and answers for breaches */
    public LimitsPanel(LimitService limits, String study, boolean manages, Runnable changed) {
        this.limits = limits;
        this.study = study;
        this.manages = manages;
        this.changed = changed;
        addClassName("panel");
        add(new H2(getTranslation("oversight.limits")));
        var note = new Paragraph(getTranslation("oversight.limits.note"));
        note.addClassNames("muted", "small");
        var rows = limits.limits(study);
        if (rows.isEmpty())
            add(new EmptyState(getTranslation("oversight.limits.none"), getTranslation("oversight.limits.none.why")));
        else {
            var table = scrolling(table(rows));
            add(note, table);
        }
        if (manages) add(new Button(getTranslation("oversight.limits.set"), click -> edit(null)));
        add(form);
        var seen = limits.breaches(study);
        if (!seen.isEmpty()) add(new H3(getTranslation("oversight.breaches")), scrolling(breaches(seen)));
    }

    private PlainTable table(java.util.List<LimitRow> rows) {
        var table = new PlainTable(getTranslation("oversight.limits"))
                .words(getTranslation("oversight.limit.parameter"))
                .number(getTranslation("oversight.limit.today"))
                .number(getTranslation("oversight.limit.expected"))
                .number(getTranslation("oversight.limit.alertAt"))
                .number(getTranslation("oversight.limit.tolerated"))
                .words(getTranslation("oversight.state"))
                .words(getTranslation("oversight.limit.change"));
        for (var row : rows)
            table.row(
                    new Span(name(row.parameter())),
                    new Span(Formats.oneDecimal(row.percent(), getLocale()) + " ("
                            + row.today().part() + "/" + Math.round(row.today().base()) + ")"),
                    new Span(Formats.oneDecimal(row.expected(), getLocale())),
                    new Span(Formats.oneDecimal(row.alertAt(), getLocale())),
                    new Span(Formats.oneDecimal(row.tolerated(), getLocale())),
                    state(row),
                    manages ? change(row) : null);
        return table;
    }

    private Component change(LimitRow row) {
        var button = new Button(getTranslation("oversight.limit.change"), click -> edit(row));
        button.setAriaLabel(getTranslation("oversight.limit.change") + " " + name(row.parameter()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Component state(LimitRow row) {
        var shape = switch (row.state()) {
            case BEYOND -> "◆ ";
            case ALERT -> "▲ ";
            default -> "";
        };
        var words = new Span(shape + getTranslation("oversight.limit.state." + row.state()));
        words.addClassNames(
                "state-mark",
                row.state() == LimitRow.State.BEYOND
                        ? "overdue"
                        : row.state() == LimitRow.State.ALERT ? "attention" : "muted");
        return words;
    }

    private PlainTable breaches(java.util.List<BreachRow> rows) {
        var table = new PlainTable(getTranslation("oversight.breaches"))
                .words(getTranslation("oversight.breach.seenOn"))
                .words(getTranslation("oversight.limit.parameter"))
                .number(getTranslation("oversight.breach.value"))
                .number(getTranslation("oversight.limit.tolerated"))
                .words(getTranslation("oversight.breach.overOn"))
                .words(getTranslation("oversight.breach.justification"));
        for (var row : rows)
            table.row(
                    new Span(row.seenOn().toString()),
                    new Span(name(row.parameter())),
                    new Span(Formats.oneDecimal(100.0 * row.part() / Math.max(1, row.whole()), getLocale()) + " ("
                            + row.part() + "/" + row.whole() + ")"),
                    new Span(Formats.oneDecimal(row.tolerated(), getLocale())),
                    new Span(
                            row.overOn() == null
                                    ? getTranslation("oversight.breach.running")
                                    : row.overOn().toString()),
                    justification(row));
        return table;
    }

    private @Nullable Component justification(BreachRow row) {
        var said = new Div();
        if (row.justification() != null) said.add(new Span(row.justification() + " · " + row.acknowledgedBy()));
        if (!manages) return row.justification() == null ? null : said;
        var button = new Button(getTranslation("oversight.breach.acknowledge"), click -> acknowledge(row));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        said.add(button);
        return said;
    }

    private void acknowledge(BreachRow row) {
        var fields = new FormFields("oversight.breach.");
        var words = fields.longText("justification");
        FormFields.set(words, row.justification());
        show(fields, () -> {
            if (fields.attempt(
                    () -> limits.acknowledge(new AcknowledgeBreach(study, row.id(), row.version(), words.getValue())),
                    this::stale)) saved();
        });
        words.focus();
    }

    private void edit(@Nullable LimitRow row) {
        var fields = new LimitFields(this::name);
        fields.read(row);
        int[] basedOn = {row == null ? 0 : row.version()};
        if (row == null)
            fields.parameter.addValueChangeListener(
                    change -> basedOn[0] = limits.version(study, fields.parameterOr(QualityParameter.LEFT_EARLY)));
        show(fields, () -> {
            if (row == null) basedOn[0] = limits.version(study, fields.parameterOr(QualityParameter.LEFT_EARLY));
            if (fields.attempt(() -> limits.revise(fields.command(study, basedOn[0])), this::stale)) saved();
        });
        fields.parameter.focus();
    }

    private void show(FormFields fields, Runnable save) {
        var first = new Button(getTranslation("oversight.log.save"), click -> save.run());
        first.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(first, new Button(getTranslation("shared.cancel"), click -> form.removeAll()));
        actions.addClassName("actions");
        fields.add(actions);
        form.removeAll();
        form.add(fields);
    }

    /** What was typed stays in the form; the table behind it shows what the other one saved once it is opened again. */
    private void stale() {
        Notices.refused(getTranslation("shared.staleEdit"));
    }

    private void saved() {
        Notices.done(getTranslation("oversight.log.saved"));
        changed.run();
    }

    private String name(QualityParameter parameter) {
        return getTranslation("oversight.parameter." + parameter.name());
    }

    private static Div scrolling(Component... parts) {
        var scroll = new Div();
        Arrays.stream(parts).forEach(scroll::add);
        scroll.addClassName("scroll-x");
        return scroll;
    }
}
