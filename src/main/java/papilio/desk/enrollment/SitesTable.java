package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.figures.Counts;
import papilio.figures.Figures;
import papilio.figures.SiteFigures;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.site.SiteRow;

/** From screening to the end of participation, site by site and in sum. */
final class SitesTable extends Div {
    private final transient Figures figures;

    SitesTable(Figures figures, List<SiteRow> sites) {
        this.figures = figures;
        addClassName("scroll-x");
        var table = new PlainTable(getTranslation("enrollment.bySite"))
                .words(getTranslation("enrollment.site"))
                .number(getTranslation("enrollment.screened"))
                .wideNumber(getTranslation("enrollment.inScreening"))
                .number(getTranslation("enrollment.failed"))
                .wideNumber(getTranslation("enrollment.declined"))
                .number(getTranslation("enrollment.enrolled"))
                .wideNumber(getTranslation("enrollment.target"))
                .number(getTranslation("enrollment.percent"))
                .wideNumber(getTranslation("enrollment.dosed"))
                .wideNumber(getTranslation("enrollment.ongoing"))
                .wideNumber(getTranslation("enrollment.completed"))
                .wideNumber(getTranslation("enrollment.discontinued"));
        for (var site : figures.sites()) table.row(cells(name(site, sites), site.code(), site.target(), site.counts()));
        table.row(cells(new Span(getTranslation("enrollment.all")), null, figures.target(), figures.overall()));
        add(table);
    }

    private @Nullable Component[] cells(
            Component name, @Nullable String site, @Nullable Integer target, Counts counts) {
        return new @Nullable Component[] {
            name,
            door(counts.screened(), "SCREENED", site),
            door(counts.inScreening(), "IN_SCREENING", site),
            door(counts.screenFailures(), "SCREEN_FAILURE", site),
            door(counts.declined(), "DECLINED", site),
            door(counts.enrolled(), "ENROLLED", site),
            new Span(Formats.whole(target, getLocale())),
            new Span(Formats.oneDecimal(counts.percentOfTarget(), getLocale())),
            door(counts.dosed(), "DOSED", site),
            door(counts.ongoing(), "ONGOING", site),
            door(counts.completed(), "COMPLETED", site),
            door(counts.discontinued().total(), "DISCONTINUED", site)
        };
    }

    private Component door(int count, String group, @Nullable String site) {
        var query = new LinkedHashMap<String, String>();
        query.put("group", group);
        if (site != null) query.put("site", site);
        query.put("cutoff", figures.cutoff().toString());
        return PlainTable.door(Doors.to("patients", figures.study(), query), Formats.whole(count, getLocale()));
    }

    private Component name(SiteFigures site, List<SiteRow> sites) {
        var words = sites.stream()
                .filter(row -> row.code().equals(site.code()))
                .map(row -> row.code() + " " + row.name(getLocale()))
                .findFirst()
                .orElse(site.code());
        var link = new Anchor(Doors.to("sites/" + site.code(), figures.study()), words);
        link.addClassName("door");
        return link;
    }
}
