package papilio.desk.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import papilio.safety.digest.DigestAddressRow;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Formats;
import papilio.shared.ui.Notices;
import papilio.shared.ui.PlainTable;
import papilio.site.SiteRow;

/** Who gets the daily e-mail of deadlines, and what waits to be sent. */
class DigestPanel extends Section {
    private final transient RulesDesk desk;
    private final String study;
    private final Div list = new Div();

    DigestPanel(RulesDesk desk, String study) {
        this.desk = desk;
        this.study = study;
        addClassName("panel");
        var what = new Paragraph(getTranslation("admin.rules.digest.what"));
        what.addClassName("muted");
        var server = new Paragraph(
                getTranslation(desk.digests.hasServer() ? "admin.rules.digest.server" : "admin.rules.digest.noServer"));
        if (!desk.digests.hasServer()) server.addClassName("attention");
        add(what, server, list, form());
        fill();
    }

    private void fill() {
        list.removeAll();
        var addresses = desk.digests.addresses(study);
        if (addresses.isEmpty())
            list.add(new EmptyState(
                    getTranslation("admin.rules.digest.empty"), getTranslation("admin.rules.digest.empty.why")));
        else list.add(addressTable(addresses));
        var outbox = desk.digests.outbox(study);
        if (outbox.isEmpty()) return;
        var table = new PlainTable(getTranslation("admin.rules.digest.outbox"))
                .words(getTranslation("admin.rules.field.day"))
                .words(getTranslation("admin.rules.field.address"))
                .words(getTranslation("admin.rules.state"))
                .number(getTranslation("admin.rules.digest.attempts"));
        outbox.forEach(mail -> table.row(
                new Span(Formats.date(mail.day())),
                new Span(mail.address()),
                new Span(getTranslation("admin.rules.digest.state." + mail.state())),
                new Span(Formats.whole(mail.attempts(), getLocale()))));
        list.add(new H2(getTranslation("admin.rules.digest.outbox")), table);
    }

    private Component addressTable(java.util.List<DigestAddressRow> addresses) {
        var table = new PlainTable(getTranslation("admin.rules.tab.DIGEST"))
                .words(getTranslation("admin.rules.field.address"))
                .words(getTranslation("admin.rules.site"))
                .words(getTranslation("admin.rules.action"));
        addresses.forEach(row -> table.row(
                new Span(row.address()),
                new Span(row.site() == null ? getTranslation("admin.rules.everySite") : row.site()),
                remove(row)));
        return table;
    }

    private Component remove(DigestAddressRow row) {
        var cell = new Div();
        var ask = new Button(getTranslation("admin.rules.days.remove"));
        ask.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        ask.setAriaLabel(getTranslation("admin.rules.days.remove") + " " + row.address());
        ask.addClickListener(click -> {
            cell.removeAll();
            cell.add(sure(row));
        });
        cell.add(ask);
        return cell;
    }

    private Component sure(DigestAddressRow row) {
        var fields = new FormFields("admin.rules.field.");
        var reason = fields.text("reason");
        var remove = new Button(getTranslation("admin.rules.days.remove"), click -> {
            if (fields.attempt(() -> desk.digests.remove(study, row, reason.getValue()), this::fill)) fill();
        });
        fields.add(remove);
        reason.focus();
        return fields;
    }

    private Component form() {
        var fields = new FormFields("admin.rules.field.");
        var address = fields.text("address");
        var site = fields.put("site", new Select<String>());
        site.setLabel(getTranslation("admin.rules.site"));
        site.setItems(desk.sites.sites(study).stream().map(SiteRow::code).toList());
        site.setEmptySelectionAllowed(true);
        site.setEmptySelectionCaption(getTranslation("admin.rules.everySite"));
        site.setItemLabelGenerator(code -> code == null ? getTranslation("admin.rules.everySite") : code);
        var reason = fields.text("reason");
        var add = new Button(getTranslation("admin.rules.days.add"), click -> {
            var done = fields.attempt(
                    () -> desk.digests.add(
                            study, site.getOptionalValue().orElse(null), address.getValue(), reason.getValue()),
                    this::fill);
            if (!done) return;
            Notices.done(getTranslation("admin.rules.saved"));
            address.clear();
            reason.clear();
            fill();
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        fields.add(add);
        var form = new Div(new H2(getTranslation("admin.rules.digest.new")), fields);
        form.addClassName("narrow-form");
        return form;
    }
}
