package papilio.desk.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.figures.tally.SiteTally;
import papilio.shared.Decimals;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;

/** Each site against its target, most behind first: enrolled, pace, screen failures, last enrollment. */
final class SitesPanel extends Section {
    /** Sites that the page begins with, and that each step adds. */
    static final int STEP = 25;

    private final transient Overview overview;
    private final transient Doorway doors;
    private int shown = STEP;

    SitesPanel(Overview overview, Doorway doors) {
        this.overview = overview;
        this.doors = doors;
        addClassName("panel");
        show();
    }

    private void show() {
        removeAll();
        add(new H2(getTranslation("overview.sites")), table());
        if (overview.standing().sites() > shown) add(more());
    }

    private Component more() {
        var button = new Button(getTranslation("overview.sites.more", STEP), click -> {
            shown += STEP;
            show();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        var all = new Anchor(
                doors.to("sites", Map.of()),
                getTranslation(
                        "overview.sites.all", Formats.whole(overview.standing().sites(), getLocale())));
        all.addClassName("door");
        var foot = new Div(button, all);
        foot.addClassName("table-foot");
        return foot;
    }

    private Component table() {
        var table = new PlainTable(getTranslation("overview.sites"))
                .words(getTranslation("overview.site"))
                .wideWords(getTranslation("overview.ofTarget"))
                .number(getTranslation("overview.enrolledOfTarget"))
                .wideNumber(getTranslation("overview.aMonth"))
                .number(getTranslation("overview.failures"))
                .wideNumber(getTranslation("overview.lastEnrolled"));
        overview.behind().apply(shown).forEach(site -> row(table, site));
        var scroll = new Div(table);
        scroll.addClassName("scroll-x");
        return scroll;
    }

    private void row(PlainTable table, SiteTally site) {
        table.row(
                name(site),
                bar(site),
                enrolled(site),
                words(Formats.oneDecimal(
                        site.accrual(overview.standing().cutoff()).perMonth(), getLocale())),
                failures(site),
                words(Formats.date(site.tally().lastEnrolledOn())));
    }

    private Component name(SiteTally site) {
        var code = new Span(site.code());
        code.addClassName("code");
        var link = new Anchor(doors.to("sites/" + site.code(), Map.of()));
        link.addClassName("door");
        link.add(code, new Span(site.name(getLocale())));
        return link;
    }

    /** The tick is the site's part of the plan. */
    private @Nullable Component bar(SiteTally site) {
        var percent = site.percentOfTarget();
        var target = site.target();
        if (percent == null || target == null) return null;
        var bar = new Span();
        bar.addClassName("bar");
        bar.getStyle().set("--part", Decimals.oneDecimal(percent).toPlainString());
        var planned = overview.plannedAt(site);
        if (planned != null)
            bar.getStyle()
                    .set("--mark", Decimals.oneDecimal(100 * planned / target).toPlainString());
        bar.getElement().setAttribute("role", "img");
        bar.getElement()
                .setAttribute("aria-label", getTranslation("overview.bar", Formats.percent(percent, getLocale())));
        return bar;
    }

    private Component enrolled(SiteTally site) {
        var of = site.target() == null ? "" : " / " + Formats.whole(site.target(), getLocale());
        return new Span(doors.patients(site.tally().enrolled(), "ENROLLED", site.code()), new Span(of));
    }

    private @Nullable Component failures(SiteTally site) {
        var screened = site.tally().screened();
        if (screened == 0) return null;
        var failed = site.tally().screenFailures();
        var percent = Decimals.percent(failed, screened).doubleValue();
        var share = new Span(" (" + Formats.percent(percent, getLocale()) + ")");
        share.addClassName("wide-only");
        return new Span(doors.patients(failed, "SCREEN_FAILURE", site.code()), share);
    }

    private static Component words(String text) {
        return new Span(text);
    }
}
