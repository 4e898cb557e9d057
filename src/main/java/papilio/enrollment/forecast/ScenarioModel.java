package papilio.enrollment.forecast;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;

/** Puts the changes of a scenario to what is known of the sites. */
final class ScenarioModel {
    private final ForecastInputs inputs;
    private final Model base;

    ScenarioModel(ForecastInputs inputs) {
        this.inputs = inputs;
        this.base = Model.of(inputs);
    }

    /** @throws NotFound for a site that is unknown or not the caller's */
    Model with(Scenario scenario) {
        var sites = new ArrayList<>(base.sites());
        scenario.openings().forEach(opening -> open(sites, opening));
        scenario.paces().forEach(pace -> sites.replaceAll(site -> paced(site, pace)));
        scenario.pauses().forEach(pause -> sites.replaceAll(site -> paused(site, pause)));
        scenario.paces().forEach(pace -> known(pace.site()));
        scenario.pauses().forEach(pause -> known(pause.site()));
        var share = scenario.failureShare();
        if (share != null) sites.replaceAll(site -> site.at(site.rate().times(faster(share))));
        return base.problem() == null || sites.isEmpty() ? base.with(sites) : anew(sites);
    }

    /** There was no forecast only because no site enrolled; now one does. */
    private Model anew(List<SiteAhead> sites) {
        return "enrollment.forecast.none.sites".equals(base.problem())
                ? new Model(Method.PRIOR, null, sites, null)
                : base;
    }

    private void open(List<SiteAhead> sites, Scenario.Opening opening) {
        if (!opening.on().isAfter(inputs.cutoff())) throw new FieldRefusal("on", "enrollment.whatIf.past");
        var site = opening.site();
        var code = site == null ? "+" + (sites.size() + 1) : known(site).code();
        sites.removeIf(one -> one.code().equals(code));
        var starts = (double) SiteInput.daysBefore(inputs.cutoff(), opening.on());
        sites.add(new SiteAhead(code, rate(opening), List.of(new Span(starts, Double.POSITIVE_INFINITY))));
    }

    private SiteRate rate(Scenario.Opening opening) {
        var usual = usual(opening);
        var perMonth = opening.perMonth();
        if (perMonth == null && usual == null) throw new FieldRefusal("perMonth", "enrollment.whatIf.paceNeeded");
        if (perMonth == null) return java.util.Objects.requireNonNull(usual);
        return new SiteRate(SiteInput.perDay(perMonth), usual == null ? 1 : usual.shape());
    }

    private @org.jspecify.annotations.Nullable SiteRate usual(Scenario.Opening opening) {
        var spread = base.spread();
        var site = opening.site() == null ? null : known(opening.site());
        if (site != null && spread != null && site.openDays() > 0)
            return spread.posterior(site.enrolled(), site.openDays());
        if (site != null && base.method() == Method.PRIOR)
            return Model.plannedRate(inputs, site).orElse(null);
        return base.usual().orElse(null);
    }

    private static SiteAhead paced(SiteAhead site, Scenario.Pace pace) {
        if (!site.code().equals(pace.site())) return site;
        return site.at(
                new SiteRate(SiteInput.perDay(pace.perMonth()), site.rate().shape()));
    }

    private SiteAhead paused(SiteAhead site, Scenario.Pause pause) {
        if (!site.code().equals(pause.site())) return site;
        var to = pause.to();
        return site.paused(before(pause.from()), to == null ? Double.POSITIVE_INFINITY : before(to));
    }

    private double before(LocalDate day) {
        return Math.max(0, DAYS.between(inputs.cutoff(), day) - 1);
    }

    /** Enrolled out of a screening as assumed, against as seen. */
    private double faster(double failureShare) {
        var seen = (1.0 + inputs.failed()) / (2.0 + inputs.failed() + inputs.enrolled());
        return (1 - failureShare) / (1 - seen);
    }

    private SiteInput known(String code) {
        return inputs.sites().stream()
                .filter(site -> site.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
