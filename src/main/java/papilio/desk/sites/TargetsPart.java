package papilio.desk.sites;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import papilio.figures.Counts;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.site.SiteDetail;
import papilio.site.milestone.MilestoneKind;
import papilio.site.ui.SiteWords;

/** The target of the site, the pace towards it, and when its quarters were reached. */
final class TargetsPart extends SitePart {
    private final transient @Nullable Counts counts;

    TargetsPart(SiteDesk desk, SiteDetail site, @Nullable Counts counts, Runnable changed) {
        super(desk, site, changed);
        this.counts = counts;
    }

    @Override
    void list() {
        heading("site.tab.TARGETS");
        var target = site.profile().target();
        var enrolled = counts == null ? 0 : counts.enrolled();
        if (target == null) add(new Paragraph(getTranslation("site.targets.none")));
        else
            add(new Paragraph(getTranslation(
                    "site.targets.answer",
                    enrolled,
                    target,
                    target == 0 ? Formats.UNKNOWN : Formats.percent(100.0 * enrolled / target, getLocale()))));
        add(facts());
        if (target == null || target == 0) return;
        var way = desk.milestones.milestones(site.study(), site.code());
        var table = new PlainTable(getTranslation("site.tab.TARGETS"))
                .words(getTranslation("site.milestones.kind"))
                .number(getTranslation("site.targets.patients"))
                .words(getTranslation("site.field.plannedOn"))
                .words(getTranslation("site.field.forecastOn"))
                .words(getTranslation("site.field.actualOn"));
        quarter(table, way.row(MilestoneKind.TARGET_25), Math.ceilDiv(target, 4));
        quarter(table, way.row(MilestoneKind.TARGET_50), Math.ceilDiv(target, 2));
        quarter(table, way.row(MilestoneKind.TARGET_100), target);
        table(table);
    }

    private void quarter(PlainTable table, papilio.site.milestone.MilestoneRow row, int patients) {
        table.row(
                new Span(SiteWords.of(this, row.kind())),
                new Span(Formats.whole(patients, getLocale())),
                new Span(Formats.date(row.facts().plannedOn())),
                new Span(Formats.date(row.facts().forecastOn())),
                new Span(Formats.date(row.facts().actualOn())));
    }

    private DescriptionList facts() {
        var opening = desk.opening(site.study(), site.code());
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(
                facts,
                "site.column.pace",
                Formats.oneDecimal(counts == null ? null : counts.accrual().perMonth(), getLocale()));
        fact(facts, "site.field.plannedPerMonth", Formats.oneDecimal(opening.plannedPerMonth(), getLocale()));
        fact(facts, "site.targets.openDays", Formats.whole(opening.openDays(today()), getLocale()));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
