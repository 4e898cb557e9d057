package papilio.enrollment.forecast;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.access.Scope;
import papilio.figures.FiguresService;
import papilio.figures.tally.SiteTallies;
import papilio.shared.FieldRefusal;
import papilio.study.StudyService;
import papilio.study.StudySettings;

/** When the caller's sites reach their target, how good such forecasts were, and what a change of plan would do. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class ForecastService {
    private static final String CURRENT = "CURRENT";
    private static final String HEADLINE = "HEADLINE_FAN";
    private static final String BACK_TEST = "BACK_TEST";

    private final StudyService studies;
    private final ForecastReader reader;
    private final ForecastStore store;
    private final SiteTallies tallies;
    private final Access access;
    private final Clock clock;

    ForecastService(
            StudyService studies,
            ForecastReader reader,
            ForecastStore store,
            SiteTallies tallies,
            Access access,
            Clock clock) {
        this.studies = studies;
        this.reader = reader;
        this.store = store;
        this.tallies = tallies;
        this.access = access;
        this.clock = clock;
    }

    /** At the business today; as it was computed when something last changed. */
    @Transactional
    public Forecast current(String study) {
        return current(access.scope(study), studies.settings(study));
    }

    /** The sentence of {@link #current}; found without reading any patient where nothing of the study has changed since. */
    @Transactional
    public ForecastHeadline headline(String study) {
        var scope = access.scope(study);
        var settings = studies.settings(study);
        var revision = tallies.revision(study, settings.today(clock));
        return revision.flatMap(known -> store.find(scope, HEADLINE, known, ForecastHeadline.class))
                .orElseGet(() -> {
                    var headline = ForecastHeadline.of(current(scope, settings));
                    revision.ifPresent(now -> store.keep(scope, HEADLINE, now, headline.computedAt(), headline));
                    return headline;
                });
    }

    /** The sentence of a past cut-off, from what was dated by then; nothing is kept. */
    public ForecastHeadline headline(String study, LocalDate cutoff) {
        return ForecastHeadline.of(at(study, cutoff, null));
    }

    /**
     * At a cut-off, from what was dated by then.
     *
     * @param cutoff null: the business today
     * @param target null: the study's, or the sum of the targets of the caller's sites
     */
    @Transactional
    public Forecast at(String study, @Nullable LocalDate cutoff, @Nullable Integer target) {
        var scope = access.scope(study);
        var settings = studies.settings(study);
        var today = settings.today(clock);
        if (target == null && (cutoff == null || cutoff.equals(today))) return current(scope, settings);
        return at(settings, scope, cutoff == null ? today : cutoff, target);
    }

    /** Of some of the caller's sites, towards their own target; nothing is kept. Empty: of all of them. */
    public Forecast of(String study, Set<String> only, LocalDate cutoff, @Nullable Integer target) {
        return at(studies.settings(study), access.scope(study).only(only), cutoff, target);
    }

    private Forecast at(StudySettings settings, Scope scope, LocalDate day, @Nullable Integer target) {
        fits(target);
        var today = settings.today(clock);
        if (!FiguresService.isCutoff(day)) throw new FieldRefusal("cutoff", "figures.cutoffTooFar", day.toString());
        if (day.isAfter(today)) throw new FieldRefusal("cutoff", "enrollment.forecast.future", today.toString());
        return Forecaster.forecast(reader.at(settings, scope, day, today, target), clock.instant());
    }

    /** Enrolled by the end of each month, from the first enrollment to the cut-off; null: the business today. */
    public NavigableMap<YearMonth, Integer> history(String study, @Nullable LocalDate cutoff) {
        var scope = access.scope(study);
        var day = cutoff == null ? studies.settings(study).today(clock) : cutoff;
        return reader.months(scope, day).enrolled(YearMonth.from(day));
    }

    /** The study's target, or the sum of the targets of the caller's sites. */
    @Transactional
    public BackTest backTest(String study) {
        return backTest(study, null);
    }

    /** @param asked the target as it might have been; null: as it is */
    @Transactional
    public BackTest backTest(String study, @Nullable Integer asked) {
        fits(asked);
        var scope = access.scope(study);
        var settings = studies.settings(study);
        var today = settings.today(clock);
        var frame = reader.frame(settings, scope, asked);
        var counts = reader.months(scope, today);
        var target = frame.target();
        var reached = target == null ? null : reader.nth(scope, target, today).orElse(null);
        var tester = new BackTester(frame, counts, today, reached);
        if (asked != null) return tester.run(clock.instant());
        var basis = frame + " " + counts + " " + YearMonth.from(today.plusDays(1)) + " " + reached;
        return store.find(scope, BACK_TEST, basis, BackTest.class).orElseGet(() -> {
            var result = tester.run(clock.instant());
            store.keep(scope, BACK_TEST, basis, result.computedAt(), result);
            return result;
        });
    }

    /** What a scenario would do, beside today's forecast; nothing is kept. */
    @Transactional
    public WhatIf whatIf(String study, Scenario scenario) {
        var scope = access.scope(study);
        var settings = studies.settings(study);
        var inputs = inputs(scope, settings);
        return new WhatIf(current(scope, inputs), changed(inputs, scenario));
    }

    /**
     * A scenario's middle path as a plan by month: what came until today, then what is expected, up to the target.
     *
     * @throws FieldRefusal where the scenario never reaches the target
     */
    public NavigableMap<YearMonth, Integer> plan(String study, Scenario scenario) {
        var scope = access.scope(study);
        var settings = studies.settings(study);
        var inputs = inputs(scope, settings);
        var months = reader.months(scope, inputs.cutoff()).enrolled(YearMonth.from(inputs.cutoff()));
        return MedianPath.of(months, changed(inputs, scenario));
    }

    private static void fits(@Nullable Integer target) {
        if (target != null && (target < 1 || target > Scenario.MOST_PATIENTS))
            throw new FieldRefusal("target", "enrollment.forecast.badTarget", Scenario.MOST_PATIENTS);
    }

    private Forecast current(Scope scope, StudySettings settings) {
        return current(scope, inputs(scope, settings));
    }

    private Forecast current(Scope scope, ForecastInputs inputs) {
        var basis = inputs.toString();
        return store.find(scope, CURRENT, basis, Forecast.class).orElseGet(() -> {
            var result = Forecaster.forecast(inputs, clock.instant());
            store.keep(scope, CURRENT, basis, result.computedAt(), result);
            return result;
        });
    }

    private ForecastInputs inputs(Scope scope, StudySettings settings) {
        var today = settings.today(clock);
        return reader.at(settings, scope, today, today, null);
    }

    private Forecast changed(ForecastInputs inputs, Scenario scenario) {
        var target = scenario.target();
        var asked = target == null ? inputs : inputs.withTarget(target);
        var model = new ScenarioModel(asked).with(scenario);
        return new Forecaster(asked, model, clock.instant()).forecast(scenario.failureShare());
    }
}
