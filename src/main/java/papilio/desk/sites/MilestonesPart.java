package papilio.desk.sites;

import static java.time.temporal.ChronoUnit.DAYS;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.Badge;
import papilio.shared.ui.CsvDownload;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.site.SiteDetail;
import papilio.site.milestone.KeepMilestone;
import papilio.site.milestone.MilestoneFacts;
import papilio.site.milestone.MilestoneKind;
import papilio.site.milestone.MilestoneRow;
import papilio.site.milestone.SiteMilestones;
import papilio.site.record.Keep;
import papilio.site.record.Kept;
import papilio.site.ui.MilestoneForm;
import papilio.site.ui.SiteWords;

/** The way of the site on one time axis, and the same as a table whose typed dates can be changed. */
final class MilestonesPart extends SitePart {
    private static final List<String> HEADERS = List.of(
            "site.field.code",
            "site.milestones.kind",
            "site.field.plannedOn",
            "site.field.forecastOn",
            "site.field.actualOn",
            "site.field.note");

    MilestonesPart(SiteDesk desk, SiteDetail site, Runnable changed) {
        super(desk, site, changed);
    }

    @Override
    void list() {
        var way = way();
        heading("site.tab.MILESTONES", csv("milestones", HEADERS, cells(this, way)));
        add(new MilestoneChart(site, way, today()));
        var table = new PlainTable(getTranslation("site.tab.MILESTONES"))
                .words(getTranslation("site.milestones.kind"))
                .words(getTranslation("site.field.plannedOn"))
                .words(getTranslation("site.field.forecastOn"))
                .words(getTranslation("site.field.actualOn"))
                .number(getTranslation("site.milestones.late"));
        if (desk.mayManage()) table.words(getTranslation("site.actions"));
        way.rows().forEach(row -> row(table, row));
        table(table);
    }

    private void row(PlainTable table, MilestoneRow row) {
        var facts = row.facts();
        var name = SiteWords.of(this, row.kind());
        var cells = new ArrayList<@Nullable Component>(List.of(
                two(name, facts.note()),
                new Span(Formats.date(facts.plannedOn())),
                new Span(Formats.date(facts.forecastOn())),
                actual(row),
                new Span(late(facts))));
        if (desk.mayManage()) cells.add(actions(small("site.edit", name, () -> edit(row))));
        table.row(cells.toArray(new Component[0]));
    }

    private Component actual(MilestoneRow row) {
        if (row.overdueOn(today())) return new Badge(getTranslation("site.milestones.overdue"), "overdue");
        var day = Formats.date(row.facts().actualOn());
        return row.kind().isFact() && row.reached()
                ? two(day, getTranslation("site.milestone.derived"))
                : new Span(day);
    }

    /** Days from the plan to the actual date, else to the forecast. */
    private String late(MilestoneFacts facts) {
        var came = facts.actualOn() != null ? facts.actualOn() : facts.forecastOn();
        if (facts.plannedOn() == null || came == null) return Formats.UNKNOWN;
        var days = DAYS.between(facts.plannedOn(), came);
        return days > 0 ? "+" + days : Formats.whole(days, getLocale());
    }

    private void edit(MilestoneRow row) {
        edit(
                SiteWords.of(this, row.kind()),
                new MilestoneForm(row.kind(), today()),
                kept(row),
                request -> desk.milestones.keep(asMilestone(row.kind(), request)),
                () -> kept(way().row(row.kind())));
    }

    private Kept<MilestoneFacts> kept(MilestoneRow row) {
        return new Kept<>(site.code(), Objects.requireNonNullElse(row.id(), 0L), row.version(), row.facts());
    }

    private static KeepMilestone asMilestone(MilestoneKind kind, Keep<MilestoneFacts> request) {
        return new KeepMilestone(
                request.study(), request.site(), kind, request.version(), request.facts(), request.reason());
    }

    private SiteMilestones way() {
        return desk.milestones.milestones(site.study(), site.code());
    }

    /** The milestones of all sites as a file. */
    static CsvDownload csv(Component place, String study, List<SiteMilestones> all) {
        var rows = all.stream().flatMap(way -> cells(place, way).stream()).toList();
        return new CsvDownload(
                place.getTranslation("site.milestones.csv"),
                "milestones-" + study + ".csv",
                HEADERS.stream().map(place::getTranslation).toList(),
                out -> rows.forEach(out));
    }

    private static List<List<@Nullable Object>> cells(Component place, SiteMilestones way) {
        return way.rows().stream()
                .map(row -> Arrays.<@Nullable Object>asList(
                        way.site(),
                        SiteWords.of(place, row.kind()),
                        row.facts().plannedOn(),
                        row.facts().forecastOn(),
                        row.facts().actualOn(),
                        row.facts().note()))
                .toList();
    }
}
