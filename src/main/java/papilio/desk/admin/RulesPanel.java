package papilio.desk.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.safety.clock.ClockLength;
import papilio.safety.rule.RuleRow;
import papilio.shared.ui.Badge;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.site.SiteRow;
import papilio.study.StudySettings;

/** The rules as they hold today at all sites or at one; a rule is changed beside them. */
class RulesPanel extends Div {
    private final transient RulesDesk desk;
    private final StudySettings study;
    private final @Nullable String site;
    private final Section list = new Section();
    private transient @Nullable RulePanel open;

    RulesPanel(RulesDesk desk, StudySettings study, @Nullable String site) {
        this.desk = desk;
        this.study = study;
        this.site = site;
        addClassName("with-side");
        list.addClassName("panel");
        add(list);
        fill();
    }

    private void fill() {
        list.removeAll();
        var note = new Paragraph(getTranslation("admin.rules.delivered"));
        note.addClassNames("muted", "small");
        var scroll = new Div(table());
        scroll.addClassName("scroll-x");
        list.add(choices(), note, scroll);
    }

    private Component choices() {
        var select = new Select<String>();
        select.setLabel(getTranslation("admin.rules.site"));
        select.setItems(
                desk.sites.sites(study.code()).stream().map(SiteRow::code).toList());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("admin.rules.everySite"));
        select.setItemLabelGenerator(code -> code == null ? getTranslation("admin.rules.everySite") : code);
        if (site != null) select.setValue(site);
        select.addValueChangeListener(change -> UI.getCurrent()
                .navigate("admin/rules", Doors.query(study.code(), Map.of("site", text(change.getValue())))));
        var choices = new Div(select, new StudyKindField(desk.rules, study.code()));
        choices.addClassName("toolbar");
        return choices;
    }

    private PlainTable table() {
        var table = new PlainTable(getTranslation("admin.rules"))
                .words(getTranslation("admin.rules.code"))
                .words(getTranslation("admin.rules.told"))
                .words(getTranslation("admin.rules.field.trigger"))
                .words(getTranslation("admin.rules.clock"))
                .words(getTranslation("admin.rules.field.kind"))
                .words(getTranslation("admin.rules.state"))
                .words(getTranslation("admin.rules.source"))
                .words(getTranslation("admin.rules.action"));
        desk.rules.rules(study.code(), site).forEach(row -> line(table, row));
        return table;
    }

    private void line(PlainTable table, RuleRow row) {
        var rule = row.rule();
        table.row(
                new Span(code(row)),
                lines(rule.to(getLocale()), getTranslation("admin.rules.by", rule.from(getLocale()))),
                new Span(getTranslation("admin.rules.trigger." + rule.trigger())),
                new Span(clock(rule.length(), rule.afterFirst())),
                new Span(
                        rule.kind() == null
                                ? getTranslation("admin.rules.kind.every")
                                : getTranslation("admin.rules.kind." + rule.kind())),
                state(row),
                lines(rule.source(getLocale()), getTranslation("admin.rules.mark." + rule.mark())),
                change(row));
    }

    private String code(RuleRow row) {
        return getTranslation("admin.rules.code." + row.rule().code());
    }

    private String clock(@Nullable ClockLength length, @Nullable Integer afterFirst) {
        if (length == null) return Formats.UNKNOWN;
        var words = getTranslation("admin.rules.length." + length.unit(), length.amount());
        return afterFirst == null ? words : getTranslation("admin.rules.sooner", words, afterFirst);
    }

    private Component state(RuleRow row) {
        var state = new Div(
                row.rule().active()
                        ? new Badge(getTranslation("admin.rules.on"), "good")
                        : new Badge(getTranslation("admin.rules.off"), "neutral"));
        var origin = new Span(
                row.comingFrom() == null
                        ? getTranslation("admin.rules.origin." + row.origin(), Formats.date(row.validFrom()))
                        : getTranslation("admin.rules.coming", Formats.date(row.comingFrom())));
        origin.addClassNames("two-lines", "small", "muted");
        state.add(origin);
        state.addClassName("stacked");
        return state;
    }

    private Component change(RuleRow row) {
        var words = getTranslation("admin.rules.change");
        var button = new Button(words, click -> show(row, click.getSource()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(words + " " + code(row));
        return button;
    }

    private void show(RuleRow row, Button from) {
        hide();
        open = new RulePanel(desk, study, site, row, this::changed, () -> {
            hide();
            from.focus();
        });
        add(open);
        open.begin();
    }

    private void changed() {
        hide();
        fill();
    }

    private void hide() {
        if (open != null) remove(open);
        open = null;
    }

    private static Component lines(String first, String second) {
        var below = new Span(second);
        below.addClassNames("two-lines", "small", "muted");
        var above = new Span(first);
        above.addClassName("two-lines");
        var lines = new Div(above, below);
        lines.addClassName("stacked");
        return lines;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
