package papilio.desk.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.figures.Counts;
import papilio.figures.SiteFigures;
import papilio.shared.Decimals;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.site.SiteRow;

/** Each site against its target: enrolled, pace, screen failures, events a patient-year. */
final class SitesPanel extends Section {
    private final transient Overview overview;
    private final transient Doorway doors;

    SitesPanel(Overview overview, Doorway doors) {
        this.overview = overview;
        this.doors = doors;
        addClassName("panel");
        add(new H2(getTranslation("overview.sites")), table());
    }

    private Component table() {
        var table = new PlainTable(getTranslation("overview.sites"))
                .words(getTranslation("overview.site"))
                .wideWords(getTranslation("overview.ofTarget"))
                .number(getTranslation("overview.enrolledOfTarget"))
                .wideNumber(getTranslation("overview.aMonth"))
                .number(getTranslation("overview.failures"))
                .wideNumber(getTranslation("overview.eventsAYear"));
        for (var site : overview.sites())
            overview.figures().sites().stream()
                    .filter(one -> one.code().equals(site.code()))
                    .forEach(figures -> row(table, site, figures));
        var scroll = new Div(table);
        scroll.addClassName("scroll-x");
        return scroll;
    }

    private void row(PlainTable table, SiteRow site, SiteFigures figures) {
        var counts = figures.counts();
        table.row(
                name(site),
                bar(figures),
                enrolled(figures),
                words(Formats.oneDecimal(counts.accrual().perMonth(), getLocale())),
                failures(site, counts),
                words(Formats.oneDecimal(perYear(counts), getLocale())));
    }

    private Component name(SiteRow site) {
        var code = new Span(site.code());
        code.addClassName("code");
        var link = new Anchor(doors.to("sites/" + site.code(), Map.of()));
        link.addClassName("door");
        link.add(code, new Span(site.name(getLocale())));
        return link;
    }

    /** The tick is the site's part of the plan. */
    private @Nullable Component bar(SiteFigures figures) {
        var percent = figures.counts().percentOfTarget();
        var target = figures.target();
        if (percent == null || target == null) return null;
        var bar = new Span();
        bar.addClassName("bar");
        bar.getStyle().set("--part", Decimals.oneDecimal(percent).toPlainString());
        var planned = overview.plannedAt(target);
        if (planned != null)
            bar.getStyle()
                    .set("--mark", Decimals.oneDecimal(100 * planned / target).toPlainString());
        bar.getElement().setAttribute("role", "img");
        bar.getElement()
                .setAttribute("aria-label", getTranslation("overview.bar", Formats.percent(percent, getLocale())));
        return bar;
    }

    private Component enrolled(SiteFigures figures) {
        var of = figures.target() == null ? "" : " / " + Formats.whole(figures.target(), getLocale());
        return new Span(doors.patients(figures.counts().enrolled(), "ENROLLED", figures.code()), new Span(of));
    }

    private @Nullable Component failures(SiteRow site, Counts counts) {
        if (counts.screened() == 0) return null;
        var percent =
                Decimals.percent(counts.screenFailures(), counts.screened()).doubleValue();
        var share = new Span(" (" + Formats.percent(percent, getLocale()) + ")");
        share.addClassName("wide-only");
        return new Span(doors.patients(counts.screenFailures(), "SCREEN_FAILURE", site.code()), share);
    }

    private static @Nullable Double perYear(Counts counts) {
        var rate = counts.adverseEvents().treatmentEmergent().per100PatientYears();
        return rate == null ? null : rate / 100;
    }

    private static Component words(String text) {
        return new Span(text);
    }
}
