package papilio.desk.sites;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.shared.NotFound;
import papilio.shared.ui.Badge;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.site.SiteDetail;
import papilio.site.approval.ApprovalFacts;
import papilio.site.approval.SiteApprovals;
import papilio.site.record.Kept;
import papilio.site.ui.ApprovalForm;
import papilio.site.ui.SiteBadges;

/** What ethics committees approved for the site, the newest first. */
final class ApprovalsPart extends SitePart {
    private static final List<String> HEADERS = List.of(
            "site.field.number",
            "site.field.protocolVersion",
            "site.field.protocolOn",
            "site.field.consentVersion",
            "site.field.consentDatedOn",
            "site.field.validFrom",
            "site.field.expiresOn",
            "site.field.reviewMonths",
            "site.field.lastReviewOn",
            "site.field.nextReviewOn");

    ApprovalsPart(SiteDesk desk, SiteDetail site, Runnable changed) {
        super(desk, site, changed);
    }

    @Override
    void list() {
        var kept = approvals();
        var add = desk.mayManage() ? button("site.approval.add", this::add) : null;
        if (kept.approvals().isEmpty()) {
            heading("site.tab.APPROVALS");
            add(new EmptyState(
                    getTranslation("site.approvals.none"),
                    getTranslation("site.approvals.none.why"),
                    add == null ? new Component[0] : new Component[] {add}));
            return;
        }
        heading("site.tab.APPROVALS", add, csv("approvals", HEADERS, cells(kept)));
        var table = new PlainTable(getTranslation("site.tab.APPROVALS"))
                .words(getTranslation("site.field.number"))
                .words(getTranslation("site.field.protocolVersion"))
                .words(getTranslation("site.field.consentVersion"))
                .words(getTranslation("site.field.validFrom"))
                .words(getTranslation("site.field.expiresOn"))
                .words(getTranslation("site.field.nextReviewOn"));
        if (desk.mayManage()) table.words(getTranslation("site.actions"));
        var newest = kept.newest(today()).orElse(null);
        kept.approvals().forEach(one -> row(table, one, one.facts().equals(newest)));
        table(table);
    }

    private void row(PlainTable table, Kept<ApprovalFacts> one, boolean newest) {
        var facts = one.facts();
        var cells = new ArrayList<@Nullable Component>(List.of(
                new Span(facts.number()),
                two(Formats.text(facts.protocolVersion()), dated(facts.protocolOn())),
                two(Formats.text(facts.consentVersion()), dated(facts.consentDatedOn())),
                new Span(Formats.date(facts.validFrom())),
                newest
                        ? SiteBadges.approval(this, facts.expiresOn(), today())
                        : new Span(Formats.date(facts.expiresOn())),
                review(facts, newest)));
        if (desk.mayManage())
            cells.add(actions(
                    small("site.edit", facts.number(), () -> edit(one)),
                    small(
                            "site.cross",
                            facts.number(),
                            () -> cross(
                                    getTranslation("site.approval.cross", facts.number()),
                                    one,
                                    desk.approvals::cross))));
        table.row(cells.toArray(new Component[0]));
    }

    private Component review(ApprovalFacts facts, boolean newest) {
        var next = facts.nextReviewOn();
        if (next == null) return new Span(Formats.UNKNOWN);
        var how = getTranslation("site.review", facts.reviewMonths());
        if (!newest || next.isAfter(today().plusMonths(1))) return two(next.toString(), how);
        return next.isBefore(today())
                ? new Badge(getTranslation("site.review.overdue", next.toString()), "overdue")
                : new Badge(getTranslation("site.review.soon", next.toString()), "attention");
    }

    private @Nullable String dated(@Nullable Object day) {
        return day == null ? null : getTranslation("site.dated", day.toString());
    }

    private void add() {
        edit(getTranslation("site.approval.add"), new ApprovalForm(today()), null, desk.approvals::keep, () -> {
            throw new NotFound(); // a new record has no other version
        });
    }

    private void edit(Kept<ApprovalFacts> one) {
        edit(
                getTranslation("site.approval.edit", one.facts().number()),
                new ApprovalForm(today()),
                one,
                desk.approvals::keep,
                () -> find(approvals().approvals(), one.id()));
    }

    private SiteApprovals approvals() {
        return desk.approvals.approvals(site.study(), site.code());
    }

    /** The record as it stands now. */
    static <F extends Record> Kept<F> find(List<Kept<F>> all, long id) {
        return all.stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    private static List<List<@Nullable Object>> cells(SiteApprovals kept) {
        return kept.approvals().stream()
                .map(Kept::facts)
                .map(one -> Arrays.<@Nullable Object>asList(
                        one.number(),
                        one.protocolVersion(),
                        one.protocolOn(),
                        one.consentVersion(),
                        one.consentDatedOn(),
                        one.validFrom(),
                        one.expiresOn(),
                        one.reviewMonths(),
                        one.lastReviewOn(),
                        one.nextReviewOn()))
                .toList();
    }
}
