package papilio.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.forecast.Forecast;
import papilio.enrollment.forecast.SiteForecast;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.site.SiteRow;

/** What is known of each site's pace. */
final class SiteRatesTable extends Div {
    private final transient Forecast forecast;
    private final transient ForecastWords words;

    SiteRatesTable(Forecast forecast, List<SiteRow> sites) {
        this.forecast = forecast;
        this.words = new ForecastWords(this, getLocale(), forecast);
        addClassName("scroll-x");
        var table = new PlainTable(getTranslation("enrollment.forecast.bySite"))
                .words(getTranslation("enrollment.site"))
                .number(getTranslation("enrollment.enrolled"))
                .wideNumber(getTranslation("enrollment.forecast.openDays"))
                .number(getTranslation("enrollment.forecast.perMonth"))
                .wideNumber(getTranslation("enrollment.forecast.perMonth80"))
                .wideNumber(getTranslation("enrollment.forecast.share"))
                .wideNumber(getTranslation("enrollment.forecast.notEnrolled"));
        for (var site : forecast.sites()) table.row(cells(site, sites));
        add(table);
    }

    private @Nullable Component[] cells(SiteForecast site, List<SiteRow> sites) {
        return new @Nullable Component[] {
            name(site, sites),
            PlainTable.door(
                    Doors.to(
                            "patients",
                            forecast.study(),
                            Map.of(
                                    "group",
                                    "ENROLLED",
                                    "site",
                                    site.code(),
                                    "cutoff",
                                    forecast.cutoff().toString())),
                    Formats.whole(site.enrolled(), getLocale())),
            new Span(Formats.whole(site.openDays(), getLocale())),
            new Span(site.enrolls() ? words.perMonth(site.ratePerDay()) : getTranslation("enrollment.forecast.idle")),
            new Span(interval(site)),
            new Span(Formats.percent(site.enrolls() ? site.shares().ofRate() : null, getLocale())),
            new Span(Formats.percent(site.shares().screenFailures(), getLocale()))
        };
    }

    private String interval(SiteForecast site) {
        var low = site.low80();
        var high = site.high80();
        if (low == null || high == null) return Formats.UNKNOWN;
        return getTranslation("enrollment.forecast.fromTo", words.perMonth(low), words.perMonth(high));
    }

    private Component name(SiteForecast site, List<SiteRow> sites) {
        var name = sites.stream()
                .filter(row -> row.code().equals(site.code()))
                .findFirst()
                .map(row -> site.code() + " " + row.name(getLocale()))
                .orElse(site.code());
        var link = new Anchor(Doors.to("sites/" + site.code(), forecast.study()), name);
        link.addClassName("door");
        return link;
    }
}
