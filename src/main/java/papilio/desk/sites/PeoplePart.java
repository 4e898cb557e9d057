package papilio.desk.sites;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.shared.NotFound;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.site.SiteDetail;
import papilio.site.people.ContactFacts;
import papilio.site.people.DelegationFacts;
import papilio.site.record.Kept;
import papilio.site.ui.ContactForm;
import papilio.site.ui.DelegationForm;
import papilio.site.ui.SiteWords;

/** The functions at the site, and which task each has been given from when to when. */
final class PeoplePart extends SitePart {
    PeoplePart(SiteDesk desk, SiteDetail site, Runnable changed) {
        super(desk, site, changed);
    }

    @Override
    void list() {
        contacts(desk.people.contacts(site.study(), site.code()));
        delegations(desk.people.delegations(site.study(), site.code()));
    }

    private void contacts(List<Kept<ContactFacts>> all) {
        heading("site.contacts", desk.mayManage() ? button("site.contact.add", this::addContact) : null);
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("site.contacts.none"), getTranslation("site.contacts.none.why")));
            return;
        }
        var table = new PlainTable(getTranslation("site.contacts"))
                .words(getTranslation("site.field.function"))
                .words(getTranslation("site.field.office"))
                .words(getTranslation("site.contact.reached"))
                .words(getTranslation("site.period"));
        if (desk.mayManage()) table.words(getTranslation("site.actions"));
        all.forEach(one -> contact(table, one));
        table(table);
    }

    private void contact(PlainTable table, Kept<ContactFacts> one) {
        var facts = one.facts();
        var name = SiteWords.of(this, facts.function());
        var reached =
                Stream.of(facts.phone(), facts.email()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        row(
                table,
                List.of(
                        new Span(name),
                        new Span(facts.office()),
                        new Span(Formats.text(reached)),
                        new Span(period(facts.beginsOn(), facts.endsOn()))),
                small(
                        "site.edit",
                        name,
                        () -> edit(
                                getTranslation("site.contact.edit", name),
                                new ContactForm(),
                                one,
                                desk.people::keepContact,
                                () -> ApprovalsPart.find(desk.people.contacts(site.study(), site.code()), one.id()))),
                small(
                        "site.cross",
                        name,
                        () -> cross(getTranslation("site.contact.cross", name), one, desk.people::crossContact)));
    }

    private void delegations(List<Kept<DelegationFacts>> all) {
        heading("site.delegations", desk.mayManage() ? button("site.delegation.add", this::addDelegation) : null);
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("site.delegations.none"), getTranslation("site.delegations.none.why")));
            return;
        }
        var table = new PlainTable(getTranslation("site.delegations"))
                .words(getTranslation("site.field.task"))
                .words(getTranslation("site.field.function"))
                .words(getTranslation("site.field.account"))
                .words(getTranslation("site.period"));
        if (desk.mayManage()) table.words(getTranslation("site.actions"));
        all.forEach(one -> delegation(table, one));
        table(table);
    }

    private void delegation(PlainTable table, Kept<DelegationFacts> one) {
        var facts = one.facts();
        var name = SiteWords.of(this, facts.task());
        var period = new Span(period(facts.beginsOn(), facts.endsOn()));
        if (!facts.holdsOn(today())) period.addClassName("muted");
        row(
                table,
                List.of(
                        new Span(name),
                        new Span(SiteWords.of(this, facts.function())),
                        new Span(Formats.text(facts.account())),
                        period),
                small(
                        "site.edit",
                        name,
                        () -> edit(
                                getTranslation("site.delegation.edit", name),
                                new DelegationForm(today()),
                                one,
                                desk.people::keepDelegation,
                                () -> ApprovalsPart.find(
                                        desk.people.delegations(site.study(), site.code()), one.id()))),
                small(
                        "site.cross",
                        name,
                        () -> cross(getTranslation("site.delegation.cross", name), one, desk.people::crossDelegation)));
    }

    private void row(PlainTable table, List<Component> cells, Component edit, Component cross) {
        var row = new ArrayList<@Nullable Component>(cells);
        if (desk.mayManage()) row.add(actions(edit, cross));
        table.row(row.toArray(new Component[0]));
    }

    private String period(@Nullable Object from, @Nullable Object to) {
        if (from == null && to == null) return Formats.UNKNOWN;
        if (to == null) return getTranslation("site.period.since", String.valueOf(from));
        return Formats.text(from) + " – " + to;
    }

    private void addContact() {
        edit(getTranslation("site.contact.add"), new ContactForm(), null, desk.people::keepContact, () -> {
            throw new NotFound(); // a new record has no other version
        });
    }

    private void addDelegation() {
        edit(
                getTranslation("site.delegation.add"),
                new DelegationForm(today()),
                null,
                desk.people::keepDelegation,
                () -> {
                    throw new NotFound(); // a new record has no other version
                });
    }
}
