package papilio.figures.tally;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.access.Scope;
import papilio.figures.FiguresService;
import papilio.figures.MonthFigures;
import papilio.figures.PlanByMonth;
import papilio.safety.OpenFacts;
import papilio.site.SiteRow;
import papilio.site.SiteService;
import papilio.study.StudyService;

/**
 * The counts of the caller's sites at the business today, from the stored ones wherever these are true: the study was
 * counted, nothing that was counted lies after today, and this transaction has not changed it. Else from the facts.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class SiteTallies {
    private final Access access;
    private final StudyService studies;
    private final SiteService sites;
    private final FiguresService figures;
    private final PlanByMonth plans;
    private final OpenFacts open;
    private final TallyCounting counting;
    private final TallyStore store;
    private final TallyKeeper keeper;

    SiteTallies(
            Access access,
            StudyService studies,
            SiteService sites,
            FiguresService figures,
            PlanByMonth plans,
            OpenFacts open,
            TallyCounting counting,
            TallyStore store,
            TallyKeeper keeper) {
        this.access = access;
        this.studies = studies;
        this.sites = sites;
        this.figures = figures;
        this.plans = plans;
        this.open = open;
        this.counting = counting;
        this.store = store;
        this.keeper = keeper;
    }

    /** Every site of the caller, in order of code. */
    public List<SiteTally> of(String study) {
        var scope = access.scope(study);
        var today = studies.today(study);
        return joined(study, sum(study, today) == null ? counting.count(scope, today) : store.bySite(scope));
    }

    /** All of the caller's sites together. */
    public Standing standing(String study) {
        var scope = access.scope(study);
        var settings = studies.settings(study);
        var today = studies.today(study);
        var sum = sum(study, today);
        if (sum != null && scope.all())
            return new Standing(study, today, settings.target(), sum.tally(), sum.openedOn(), sum.sites());
        var tally = sum != null
                ? store.sumOf(scope)
                : counting.count(scope, today).values().stream().reduce(Tally.NOBODY, Tally::plus);
        var mine = sites.sites(study);
        return new Standing(
                study, today, scope.all() ? settings.target() : target(mine), tally, opened(mine), mine.size());
    }

    /** The sites most behind their target, no more than so many. */
    public List<SiteTally> behind(String study, int limit) {
        var scope = access.scope(study);
        if (sum(study, studies.today(study)) != null) return store.behind(scope, limit);
        return of(study).stream()
                .sorted(SiteTally.MOST_BEHIND_FIRST)
                .limit(limit)
                .toList();
    }

    /** Enrollment by month, with the plan where these are all sites. */
    public List<MonthFigures> months(String study) {
        var scope = access.scope(study);
        var today = studies.today(study);
        var months = sum(study, today) != null ? store.months(scope) : counting.months(scope, today);
        return MonthFigures.of(
                byMonth(months, MonthTally::screened),
                byMonth(months, MonthTally::enrolled),
                scope.all() ? plans.planned(study) : Collections.emptyNavigableMap(),
                today);
    }

    /**
     * A word that is another one after every audited change of the study and on every other day; what was computed under
     * an equal word need not be computed again. Empty where nothing tells: the study was never counted, or this
     * transaction changed it.
     */
    public Optional<String> revision(String study, LocalDate today) {
        access.scope(study);
        if (keeper.isTouched(study)) return Optional.empty();
        return store.revision(study).map(changes -> study + " " + changes + " " + today);
    }

    /**
     * Holds the stored counts of a study against the one computation and counts anew where they differ.
     *
     * @return what was wrong; empty where all was right, or where the counts of the day do not come from the store
     */
    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public List<TallyDifference> recount(String study) {
        var scope = access.scope(study);
        var today = studies.today(study);
        var sum = store.sum(study).orElse(null);
        if (sum == null) keeper.settle(study);
        if (sum == null || !scope.all() || !sum.tally().isTrueOn(today)) return List.of();
        var wrong = differences(scope, today);
        if (wrong.isEmpty()) store.rank(scope);
        else keeper.settle(study);
        return wrong;
    }

    private List<TallyDifference> differences(Scope scope, LocalDate today) {
        var stored = store.bySite(scope);
        var opened = open.bySite(scope);
        var wrong = new ArrayList<TallyDifference>();
        for (var site : figures.cohort(scope.study(), today, Set.of()).figures().sites()) {
            var computed = Tally.of(
                    site.counts(), opened.getOrDefault(site.code(), papilio.safety.OpenCounts.Open.NOTHING), today);
            var kept = stored.getOrDefault(site.code(), Tally.NOBODY);
            if (!kept.countsAs(computed)) wrong.add(new TallyDifference(scope.study(), site.code(), kept, computed));
        }
        var sum = store.sum(scope.study()).orElseThrow();
        var added = store.added(scope.study());
        if (wrong.isEmpty() && !sum.equals(added))
            wrong.add(new TallyDifference(scope.study(), TallyDifference.ALL, sum.tally(), added.tally()));
        return List.copyOf(wrong);
    }

    /** The stored sum where the stored counts are those of today. */
    private TallyStore.@Nullable Sum sum(String study, LocalDate today) {
        if (keeper.isTouched(study)) return null;
        return store.sum(study).filter(kept -> kept.tally().isTrueOn(today)).orElse(null);
    }

    private List<SiteTally> joined(String study, Map<String, Tally> counted) {
        return sites.sites(study).stream()
                .map(site -> SiteTally.of(site, counted.getOrDefault(site.code(), Tally.NOBODY)))
                .toList();
    }

    private static @Nullable Integer target(List<SiteRow> sites) {
        var known = sites.stream().map(SiteRow::target).filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? null
                : known.stream().mapToInt(Integer::intValue).sum();
    }

    private static @Nullable LocalDate opened(List<SiteRow> sites) {
        return sites.stream()
                .map(SiteRow::activatedOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static Map<YearMonth, Integer> byMonth(List<MonthTally> months, ToIntFunction<MonthTally> count) {
        return months.stream()
                .filter(month -> count.applyAsInt(month) > 0)
                .collect(Collectors.toMap(
                        month -> YearMonth.parse(month.month()),
                        (Function<MonthTally, Integer>) count::applyAsInt,
                        Integer::sum));
    }
}
