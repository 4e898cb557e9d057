package papilio.desk.enrollment;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.PlanRow;
import papilio.enrollment.ui.SiteCurve;
import papilio.figures.Figures;
import papilio.figures.SiteFigures;
import papilio.site.SiteRow;

/** The sites one by one against their plans, the furthest behind first, a dozen a page on the same axes. */
final class SiteCurves extends Div {
    private static final int A_PAGE = 12;

    private final transient Figures found;
    private final transient Optional<PlanRow> plan;
    private final YearMonth now;

    SiteCurves(EnrollmentDesk desk, Place place, Figures found, Optional<PlanRow> plan, List<SiteRow> names) {
        this.found = found;
        this.plan = plan;
        this.now = YearMonth.from(found.cutoff());
        var ranked = found.sites().stream()
                .sorted(Comparator.comparingInt(this::ahead).thenComparing(SiteFigures::code))
                .toList();
        var pages = Math.max(1, Math.ceilDiv(ranked.size(), A_PAGE));
        var page = Math.min(place.page(), pages);
        var shown = ranked.subList((page - 1) * A_PAGE, Math.min(ranked.size(), page * A_PAGE));
        var enrolled = desk.facts.enrolledByMonth(
                place.code(),
                found.cutoff(),
                shown.stream().map(SiteFigures::code).collect(Collectors.toSet()));
        var axes = new SiteCurve.Axes(months(), now, top());
        var all = new Div();
        all.addClassName("site-curves");
        for (var site : shown)
            all.add(new SiteCurve(
                    site.code(),
                    summary(site, names),
                    axes,
                    enrolled.getOrDefault(site.code(), Collections.emptyNavigableMap()),
                    planOf(site)));
        add(all);
        if (pages > 1) add(turner(place, page, pages));
    }

    /** Enrolled less planned by now; without a plan the enrolled alone. */
    private int ahead(SiteFigures site) {
        var planned = plannedNow(site);
        return site.counts().enrolled() - (planned == null ? 0 : planned);
    }

    private @Nullable Integer plannedNow(SiteFigures site) {
        var planned = plan.map(known -> known.sitePlannedBy(site.code(), found.cutoff()));
        return planned.isPresent() ? (Integer) (int) Math.round(planned.get()) : null;
    }

    private NavigableMap<YearMonth, Integer> planOf(SiteFigures site) {
        return plan.map(known -> known.site(site.code())).orElseGet(Collections::emptyNavigableMap);
    }

    private String summary(SiteFigures site, List<SiteRow> names) {
        var name = names.stream()
                .filter(row -> row.code().equals(site.code()))
                .map(row -> row.code() + " " + row.name(getLocale()))
                .findFirst()
                .orElse(site.code());
        var planned = plannedNow(site);
        return planned == null
                ? getTranslation(
                        "enrollment.siteCurve.summary", name, site.counts().enrolled())
                : getTranslation(
                        "enrollment.siteCurve.summaryWithPlan",
                        name,
                        site.counts().enrolled(),
                        planned);
    }

    /** From the first month of the study or its plan to the plan's end. */
    private List<YearMonth> months() {
        var known = found.enrollmentByMonth();
        var first = known.isEmpty() ? now : known.getFirst().month();
        var last = plan.map(row -> row.months().lastKey()).filter(now::isBefore).orElse(now);
        var months = new ArrayList<YearMonth>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) months.add(month);
        return months;
    }

    /** The same for every page: the highest plan or count of any site. */
    private int top() {
        var highest = 1;
        for (var site : found.sites()) {
            var months = planOf(site);
            highest = Math.max(highest, site.counts().enrolled());
            if (!months.isEmpty())
                highest = Math.max(highest, months.lastEntry().getValue());
        }
        return highest;
    }

    private Nav turner(Place place, int page, int pages) {
        var nav = new Nav();
        nav.addClassName("page-tabs");
        nav.getElement().setAttribute("aria-label", getTranslation("enrollment.siteCurve.pages"));
        if (page > 1) nav.add(link(place, page - 1, "enrollment.siteCurve.before"));
        nav.add(new Span(getTranslation("enrollment.siteCurve.page", page, pages)));
        if (page < pages) nav.add(link(place, page + 1, "enrollment.siteCurve.next"));
        return nav;
    }

    private Anchor link(Place place, int page, String words) {
        return new Anchor(place.turned(page).door(Map.of()), getTranslation(words));
    }
}
