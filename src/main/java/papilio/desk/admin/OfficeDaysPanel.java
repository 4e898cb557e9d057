package papilio.desk.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import papilio.safety.rule.OfficeDayRow;
import papilio.safety.rule.PublicHolidays;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Formats;
import papilio.shared.ui.Notices;
import papilio.shared.ui.PlainTable;

/** Holidays, and weekend days on which offices work: the board warns of them, no deadline ever moves. */
class OfficeDaysPanel extends Section {
    private final transient RulesDesk desk;
    private final String study;
    private final Div list = new Div();

    OfficeDaysPanel(RulesDesk desk, String study) {
        this.desk = desk;
        this.study = study;
        addClassName("panel");
        var what = new Paragraph(getTranslation("admin.rules.days.what"));
        what.addClassName("muted");
        add(what, list, holidays(), form());
        fill();
    }

    private void fill() {
        list.removeAll();
        var days = desk.rules.days(study);
        if (days.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("admin.rules.days.empty"), getTranslation("admin.rules.days.empty.why")));
            return;
        }
        var table = new PlainTable(getTranslation("admin.rules.tab.DAYS"))
                .words(getTranslation("admin.rules.field.day"))
                .words(getTranslation("admin.rules.field.name"))
                .words(getTranslation("admin.rules.state"))
                .words(getTranslation("admin.rules.action"));
        days.forEach(day -> table.row(
                new Span(Formats.date(day.day())),
                new Span(day.name()),
                new Span(getTranslation(day.working() ? "admin.rules.days.open" : "admin.rules.days.closed")),
                remove(day)));
        list.add(table);
    }

    private Component remove(OfficeDayRow day) {
        var cell = new Div();
        var ask = new Button(getTranslation("admin.rules.days.remove"));
        ask.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        ask.setAriaLabel(getTranslation("admin.rules.days.remove") + " " + Formats.date(day.day()));
        ask.addClickListener(click -> {
            cell.removeAll();
            cell.add(sure(day));
        });
        cell.add(ask);
        return cell;
    }

    private Component sure(OfficeDayRow day) {
        var fields = new FormFields("admin.rules.field.");
        var reason = fields.text("reason");
        var remove = new Button(getTranslation("admin.rules.days.remove"), click -> {
            if (fields.attempt(() -> desk.rules.removeDay(study, day.day(), reason.getValue()), this::fill)) fill();
        });
        fields.add(remove);
        reason.focus();
        return fields;
    }

    /** The State Council's days as a beginning; each is a row like any other afterwards. */
    private Component holidays() {
        var fields = new FormFields("admin.rules.field.");
        var year = fields.put("year", new Select<Integer>());
        year.setLabel(fields.label("year"));
        year.setItems(PublicHolidays.years());
        year.setItemLabelGenerator(String::valueOf);
        year.setValue(PublicHolidays.years().getLast());
        var reason = fields.put("reason", new TextField(getTranslation("admin.rules.days.holidays.reason")));
        var add = new Button(getTranslation("admin.rules.days.holidays.add"), click -> {
            var done = fields.attempt(
                    () -> Notices.done(getTranslation(
                            "admin.rules.days.holidays.added",
                            desk.rules.addHolidays(study, year.getValue(), reason.getValue()))),
                    this::fill);
            if (!done) return;
            reason.clear();
            fill();
        });
        fields.add(add);
        var what = new Paragraph(getTranslation("admin.rules.days.holidays.what"));
        what.addClassNames("muted", "small");
        var panel = new Div(new H2(getTranslation("admin.rules.days.holidays")), what, fields);
        panel.addClassName("narrow-form");
        return panel;
    }

    private Component form() {
        var fields = new FormFields("admin.rules.field.");
        var day = fields.day("day");
        var name = fields.text("name");
        var working = fields.put("working", new Checkbox(fields.label("working")));
        var reason = fields.text("reason");
        var add = new Button(getTranslation("admin.rules.days.add"), click -> {
            var done = fields.attempt(
                    () -> desk.rules.addDay(study, day.day(), working.getValue(), name.getValue(), reason.getValue()),
                    this::fill);
            if (!done) return;
            Notices.done(getTranslation("admin.rules.saved"));
            day.clear();
            name.clear();
            reason.clear();
            fill();
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        fields.add(add);
        var form = new Div(new H2(getTranslation("admin.rules.days.new")), fields);
        form.addClassName("narrow-form");
        return form;
    }
}
