package papilio.desk.sites;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.Chart;
import papilio.site.SiteDetail;
import papilio.site.milestone.MilestoneKind;
import papilio.site.milestone.MilestoneRow;
import papilio.site.milestone.SiteMilestones;
import papilio.site.ui.SiteWords;
import tools.jackson.databind.json.JsonMapper;

/** The milestones of one site: a row each, planned, forecast and actual as shapes on one time axis. */
final class MilestoneChart extends Chart {
    MilestoneChart(SiteDetail site, SiteMilestones way, LocalDate today) {
        var marks = new TimeMarks(this);
        way.rows().forEach(row -> mark(marks, row));
        setSummary(summary(way, today));
        setFileName("milestones-" + site.study() + "-" + site.code());
        setTable(
                Arrays.asList(
                        getTranslation("site.milestones.kind"),
                        getTranslation("site.field.plannedOn"),
                        getTranslation("site.field.forecastOn"),
                        getTranslation("site.field.actualOn")),
                way.rows().stream().map(this::cells).toList());
        setVisible(!marks.isEmpty());
        setPictureHeight(70 + 24 * MilestoneKind.values().length + "px");
        var rows = Arrays.stream(MilestoneKind.values())
                .map(kind -> SiteWords.of(this, kind))
                .toList();
        setOption(JsonMapper.shared().valueToTree(marks.option(rows, today)));
    }

    private void mark(TimeMarks marks, MilestoneRow row) {
        var name = SiteWords.of(this, row.kind());
        var facts = row.facts();
        marks.planned(facts.plannedOn(), name, tip(name, "site.field.plannedOn", facts.plannedOn()), "");
        marks.forecast(facts.forecastOn(), name, tip(name, "site.field.forecastOn", facts.forecastOn()), "");
        marks.actual(facts.actualOn(), name, tip(name, "site.field.actualOn", facts.actualOn()), "", "");
    }

    private String tip(String name, String what, @Nullable LocalDate day) {
        return getTranslation("site.milestones.tip", name, getTranslation(what), String.valueOf(day));
    }

    private List<@Nullable Object> cells(MilestoneRow row) {
        var facts = row.facts();
        return Arrays.asList(
                SiteWords.of(this, row.kind()),
                text(facts.plannedOn()),
                text(facts.forecastOn()),
                text(facts.actualOn()));
    }

    static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private String summary(SiteMilestones way, LocalDate today) {
        var reached = way.rows().stream().filter(MilestoneRow::reached).count();
        var overdue = way.rows().stream().filter(row -> row.overdueOn(today)).count();
        var latest = way.latest();
        return latest == null
                ? getTranslation("site.milestones.noneReached")
                : getTranslation(
                        "site.milestones.summary",
                        reached,
                        way.rows().size(),
                        SiteWords.of(this, latest),
                        String.valueOf(way.actual(latest)),
                        overdue);
    }
}
