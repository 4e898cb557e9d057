package papilio.desk.sites;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.Chart;
import papilio.shared.ui.Doors;
import papilio.site.SiteRow;
import papilio.site.milestone.MilestoneKind;
import papilio.site.milestone.MilestoneRow;
import papilio.site.milestone.SiteMilestones;
import papilio.site.ui.SiteWords;
import tools.jackson.databind.json.JsonMapper;

/** A row for each site: what it has reached, written at its mark, and what is still to come. */
final class StudyMilestoneChart extends Chart {
    private static final Set<MilestoneKind> SHOWN = EnumSet.of(
            MilestoneKind.ACTIVATED,
            MilestoneKind.FIRST_ENROLLED,
            MilestoneKind.TARGET_50,
            MilestoneKind.TARGET_100,
            MilestoneKind.CLOSED);

    StudyMilestoneChart(String study, List<SiteRow> sites, List<SiteMilestones> ways, LocalDate today) {
        addClassName("study-milestones");
        var names = sites.stream()
                .collect(java.util.stream.Collectors.toMap(SiteRow::code, site -> site.code() + " " + shortName(site)));
        var marks = new TimeMarks(this);
        for (var way : ways) {
            var row = names.getOrDefault(way.site(), way.site());
            way.rows().stream()
                    .filter(one -> SHOWN.contains(one.kind()))
                    .forEach(one -> mark(marks, way.site(), row, one));
        }
        var overdue = ways.stream()
                .flatMap(way -> way.rows().stream())
                .filter(row -> row.overdueOn(today))
                .count();
        setSummary(getTranslation("site.milestones.all.summary", ways.size(), overdue));
        setFileName("milestones-" + study);
        setTable(headers(), ways.stream().map(way -> cells(study, way, today)).toList());
        setPictureHeight(80 + 34 * Math.max(2, ways.size()) + "px");
        setOption(JsonMapper.shared()
                .valueToTree(marks.option(
                        ways.stream()
                                .map(way -> names.getOrDefault(way.site(), way.site()))
                                .toList(),
                        today)));
        addItemClickListener(click -> {
            if (!click.key().isEmpty())
                UI.getCurrent().navigate("sites/" + click.key(), Doors.query(study, Map.of("tab", "milestones")));
        });
    }

    private String shortName(SiteRow site) {
        var name = site.name(getLocale());
        return name.length() > 26 ? name.substring(0, 25) + "…" : name;
    }

    private void mark(TimeMarks marks, String site, String row, MilestoneRow one) {
        var facts = one.facts();
        var name = site + " · " + SiteWords.of(this, one.kind());
        var label = getTranslation("site.milestone.short." + one.kind());
        if (one.reached()) {
            marks.actual(facts.actualOn(), row, tip(name, "site.field.actualOn", facts.actualOn()), label, site);
            return;
        }
        marks.planned(
                facts.plannedOn(),
                row,
                tip(name, "site.field.plannedOn", facts.plannedOn()),
                facts.forecastOn() == null ? label : "");
        marks.forecast(facts.forecastOn(), row, tip(name, "site.field.forecastOn", facts.forecastOn()), label);
    }

    private String tip(String name, String what, @Nullable LocalDate day) {
        return getTranslation("site.milestones.tip", name, getTranslation(what), String.valueOf(day));
    }

    private List<String> headers() {
        var headers = new ArrayList<String>();
        headers.add(getTranslation("site.column.site"));
        for (var kind : MilestoneKind.values()) headers.add(SiteWords.of(this, kind));
        return headers;
    }

    /** The actual date; for what is to come the expected one, said to be expected or overdue. */
    private List<@Nullable Object> cells(String study, SiteMilestones way, LocalDate today) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(new Cell(way.site(), Doors.to("sites/" + way.site(), study, Map.of("tab", "milestones"))));
        for (var row : way.rows()) {
            var expected = row.facts().expectedOn();
            if (row.reached() || expected == null)
                cells.add(MilestoneChart.text(row.facts().actualOn()));
            else
                cells.add(getTranslation(
                        row.overdueOn(today) ? "site.milestones.cell.overdue" : "site.milestones.cell.expected",
                        expected.toString()));
        }
        return cells;
    }
}
