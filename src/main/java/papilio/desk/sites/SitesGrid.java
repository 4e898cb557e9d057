package papilio.desk.sites;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFilter;
import papilio.patient.PatientGroup;
import papilio.shared.Decimals;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.site.ui.SiteBadges;

/** One row a site: enrolled against target, pace, failures, approval. */
final class SitesGrid extends Grid<SiteLine> {
    private static final int SHORT = 30;
    private static final int NARROW = 700;
    private static final int ENROLLED = 2;
    private static final Set<Integer> KEPT_WHEN_NARROW = Set.of(0, ENROLLED);
    private static final Set<Integer> DROPPED_WHEN_COMPACT =
            Set.of(1, 3, 4, 5, 6); // status, screened, failures, pace, events
    private final String study;
    private final LocalDate today;
    private @Nullable Registration resizing;
    private int width;
    private boolean compact;

    SitesGrid(String study, LocalDate today, List<SiteLine> lines) {
        this.study = study;
        this.today = today;
        getElement().setAttribute("aria-label", getTranslation("site.menu"));
        addComponentColumn(this::name)
                .setHeader(getTranslation("site.column.site"))
                .setFlexGrow(3)
                .setAutoWidth(true);
        addComponentColumn(line -> SiteBadges.status(this, line.site().status()))
                .setHeader(getTranslation("site.column.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(this::enrolled)
                .setHeader(getTranslation("site.column.enrolled"))
                .setFlexGrow(2)
                .setWidth("170px");
        number("site.column.screened", this::screened);
        number("site.column.failures", this::failures);
        number("site.column.pace", line -> new Span(Formats.oneDecimal(line.perMonth(), getLocale())));
        number("site.column.events", this::events);
        addComponentColumn(line -> SiteBadges.approval(this, line.site().approvalExpires(), today))
                .setHeader(getTranslation("site.column.approval"))
                .setWidth("210px")
                .setFlexGrow(0);
        setItems(lines);
        setAllRowsVisible(lines.size() <= SHORT);
    }

    /** A phone shows site and enrolled; the rest is a tap away. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var page = attached.getUI().getPage();
        width = page.getExtendedClientDetails().getWindowInnerWidth();
        fit();
        resizing = page.addBrowserWindowResizeListener(resized -> {
            width = resized.getWidth();
            fit();
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        if (resizing != null) resizing.remove();
    }

    /** Beside an open panel there is room for less. */
    void compact(boolean compact) {
        this.compact = compact;
        fit();
    }

    private void fit() {
        var narrow = width > 0 && width < NARROW;
        for (var place = 0; place < getColumns().size(); place++) {
            var dropped = narrow ? !KEPT_WHEN_NARROW.contains(place) : compact && DROPPED_WHEN_COMPACT.contains(place);
            getColumns().get(place).setVisible(!dropped);
        }
        getColumns().get(ENROLLED).setWidth(narrow ? "132px" : "170px");
    }

    private void number(String header, ValueProvider<SiteLine, Component> cell) {
        addComponentColumn(cell)
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Component name(SiteLine line) {
        var name = new Anchor(
                Doors.to("sites/" + line.site().code(), study),
                line.site().code() + " · " + line.site().name(getLocale()));
        var cell = new Div(name);
        cell.addClassName("two-lines");
        var city = line.site().city();
        if (city != null) {
            var place = new Div(city);
            place.addClassNames("small", "muted");
            cell.add(place);
        }
        return cell;
    }

    private Component enrolled(SiteLine line) {
        var target = line.site().target();
        var words = door(
                line,
                Formats.whole(line.enrolled(), getLocale()) + " / " + Formats.whole(target, getLocale()),
                PatientGroup.ENROLLED);
        var cell = new Div(words);
        cell.addClassName("enrolled-cell");
        if (target != null && target > 0) cell.add(bar(100 * line.enrolled() / target));
        return cell;
    }

    private static Component bar(int percent) {
        var bar = new Span();
        bar.addClassName("bar");
        bar.getStyle().set("--part", String.valueOf(percent));
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private Component screened(SiteLine line) {
        return door(line, Formats.whole(line.screened(), getLocale()), PatientGroup.SCREENED);
    }

    private Component failures(SiteLine line) {
        var share = line.screened() == 0
                ? ""
                : " (" + Decimals.percent(line.screenFailures(), line.screened()) + "\u202f%)";
        return door(line, Formats.whole(line.screenFailures(), getLocale()) + share, PatientGroup.SCREEN_FAILURE);
    }

    /** Treatment-emergent events per 100 patient-years with the exact 95 % interval beneath. */
    private Component events(SiteLine line) {
        var counts = line.counts();
        var events = counts == null ? null : counts.adverseEvents().treatmentEmergent();
        if (events == null || events.per100PatientYears() == null) return new Span(Formats.UNKNOWN);
        var interval = new Div(getTranslation(
                "site.column.events.interval",
                Formats.oneDecimal(events.low95(), getLocale()),
                Formats.oneDecimal(events.high95(), getLocale())));
        interval.addClassNames("small", "muted");
        var cell = new Div(new Span(Formats.oneDecimal(events.per100PatientYears(), getLocale())), interval);
        cell.addClassName("two-lines");
        return cell;
    }

    private Component door(SiteLine line, String words, PatientGroup group) {
        var door = new Anchor(
                Doors.to(
                        "patients",
                        study,
                        PatientFilter.of(group).at(line.site().code()).toQuery()),
                words);
        door.addClassName("door");
        return door;
    }
}
