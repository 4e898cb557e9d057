package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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

/** From screening to the end of participation, site by site and in sum; the page begins with the first sites. */
final class SitesTable extends Div {
    /** Sites that the page begins with, and that each step adds. */
    static final int STEP = 25;

    private final transient Figures figures;
    private final transient List<SiteRow> sites;
    private int shown = STEP;

    SitesTable(Figures figures, List<SiteRow> sites) {
        this.figures = figures;
        this.sites = sites;
        show();
    }

    private void show() {
        removeAll();
        var scroll = new Div(table());
        scroll.addClassName("scroll-x");
        add(scroll);
        if (figures.sites().size() > shown) add(more());
    }

    private Component more() {
        var button = new Button(getTranslation("enrollment.bySite.more", STEP), click -> {
            shown += STEP;
            show();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        var of = new Span(getTranslation(
                "enrollment.bySite.shown", shown, Formats.whole(figures.sites().size(), getLocale())));
        of.addClassName("muted");
        var foot = new Div(button, of);
        foot.addClassName("table-foot");
        return foot;
    }

    private PlainTable table() {
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
        figures.sites().stream()
                .limit(shown)
                .forEach(site -> table.row(cells(name(site), site.code(), site.target(), site.counts())));
        table.row(cells(new Span(getTranslation("enrollment.all")), null, figures.target(), figures.overall()));
        return table;
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

    private Component name(SiteFigures site) {
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
