package papilio.enrollment.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.figures.PlanByMonth;
import papilio.shared.Rows;
import papilio.site.SiteOpening;
import papilio.site.SiteService;
import papilio.study.StudySettings;

/** Reads what forecasts are computed from: always the same few statements, however many sites there are. */
@Component
class ForecastReader {
    private static final String COUNTS = """
            select site_code as site, count(*) as screened,
              sum(case when failed_on <= :cutoff or declined_on <= :cutoff then 1 else 0 end) as failed,
              sum(case when enrolled_on <= :cutoff then 1 else 0 end) as enrolled, min(screened_on) as first_screened
            from patient
            where study_code = :study and (:all = true or site_code in (:sites)) and voided = false and screened_on <= :cutoff
            group by site_code order by site_code
            """;
    private static final String NTH = """
            select enrolled_on from patient
            where study_code = :study and (:all = true or site_code in (:sites)) and voided = false and enrolled_on <= :cutoff
            order by enrolled_on limit 1 offset :before
            """;

    private static final String BY_MONTH = """
            select site_code as site, 'S' as kind, extract(year from screened_on) as y, extract(month from screened_on) as m,
              count(*) as patients, min(screened_on) as first_day
            from patient
            where study_code = :study and (:all = true or site_code in (:sites)) and voided = false and screened_on <= :cutoff
            group by site_code, extract(year from screened_on), extract(month from screened_on)
            union all
            select site_code, 'E', extract(year from enrolled_on), extract(month from enrolled_on), count(*), min(enrolled_on)
            from patient
            where study_code = :study and (:all = true or site_code in (:sites)) and voided = false and enrolled_on <= :cutoff
            group by site_code, extract(year from enrolled_on), extract(month from enrolled_on)
            union all
            select site_code, 'F', extract(year from coalesce(failed_on, declined_on)),
              extract(month from coalesce(failed_on, declined_on)), count(*), min(coalesce(failed_on, declined_on))
            from patient
            where study_code = :study and (:all = true or site_code in (:sites)) and voided = false
              and coalesce(failed_on, declined_on) <= :cutoff
            group by site_code, extract(year from coalesce(failed_on, declined_on)),
              extract(month from coalesce(failed_on, declined_on))
            order by 1, 2, 3, 4
            """;

    private final JdbcClient database;
    private final SiteService sites;
    private final PlanByMonth plans;

    ForecastReader(JdbcClient database, SiteService sites, PlanByMonth plans) {
        this.database = database;
        this.sites = sites;
        this.plans = plans;
    }

    /** @param target instead of the study's; null: that */
    ForecastInputs at(StudySettings study, Scope scope, LocalDate cutoff, LocalDate today, @Nullable Integer target) {
        var counts = byCode(counts(scope, cutoff));
        var frame = frame(study, scope, target);
        return frame.inputs(counts::get, cutoff, today, reached -> nth(scope, reached, cutoff));
    }

    /** What holds at every cut-off alike: sites, target and plan. */
    Frame frame(StudySettings study, Scope scope, @Nullable Integer target) {
        var openings = sites.openings(study.code()).stream()
                .filter(site -> scope.covers(site.code()))
                .toList();
        var wanted = target != null ? target : scope.all() ? study.target() : sum(openings);
        var plan = plans.planned(study.code());
        return new Frame(
                study.code(),
                scope.all(),
                wanted,
                study.plannedStart() != null ? study.plannedStart() : first(plan),
                study.plannedEnd() != null ? study.plannedEnd() : reaching(plan, scope.all() ? wanted : study.target()),
                openings);
    }

    /** The day on which the n-th patient was enrolled, up to a cut-off. */
    Optional<LocalDate> nth(Scope scope, int number, LocalDate cutoff) {
        return scoped(database.sql(NTH), scope)
                .param("cutoff", cutoff)
                .param("before", number - 1)
                .query(Rows.of(LocalDate.class))
                .optional();
    }

    /** Up to a cut-off. */
    MonthlyCounts months(Scope scope, LocalDate cutoff) {
        return new MonthlyCounts(scoped(database.sql(BY_MONTH), scope)
                .param("cutoff", cutoff)
                .query(Rows.of(MonthlyCounts.Cell.class))
                .list());
    }

    private List<SiteCount> counts(Scope scope, LocalDate cutoff) {
        return scoped(database.sql(COUNTS), scope)
                .param("cutoff", cutoff)
                .query(Rows.of(SiteCount.class))
                .list();
    }

    private static Map<String, SiteCount> byCode(List<SiteCount> counts) {
        return counts.stream().collect(Collectors.toMap(SiteCount::site, Function.identity()));
    }

    private static JdbcClient.StatementSpec scoped(JdbcClient.StatementSpec statement, Scope scope) {
        return statement.param("study", scope.study()).param("all", scope.all()).param("sites", scope.sitesOrNone());
    }

    private static @Nullable Integer sum(List<SiteOpening> openings) {
        var targets = openings.stream()
                .map(SiteOpening::target)
                .filter(java.util.Objects::nonNull)
                .toList();
        return targets.isEmpty()
                ? null
                : targets.stream().mapToInt(Integer::intValue).sum();
    }

    private static @Nullable LocalDate first(NavigableMap<YearMonth, Integer> plan) {
        return plan.isEmpty() ? null : plan.firstKey().atDay(1);
    }

    private static @Nullable LocalDate reaching(NavigableMap<YearMonth, Integer> plan, @Nullable Integer target) {
        if (target == null) return null;
        return plan.entrySet().stream()
                .filter(month -> month.getValue() >= target)
                .findFirst()
                .map(month -> month.getKey().atEndOfMonth())
                .orElse(null);
    }

    /**
     * @param plannedBy the study's planned end, else the end of the month in which the plan reaches the target; the plan is
     *     the whole study's, so for some of its sites the month in which it reaches the study's
     */
    record Frame(
            String study,
            boolean wholeStudy,
            @Nullable Integer target,
            @Nullable LocalDate plannedFrom,
            @Nullable LocalDate plannedBy,
            List<SiteOpening> openings) {

        /** At a day gone by only what had happened by then counts: sites that opened later were not there yet. */
        ForecastInputs inputs(
                Function<String, @Nullable SiteCount> counts,
                LocalDate cutoff,
                LocalDate today,
                Function<Integer, Optional<LocalDate>> nth) {
            var sites = new ArrayList<SiteInput>();
            for (var opening : openings) {
                var found = counts.apply(opening.code());
                var count = found == null ? SiteCount.none(opening.code()) : found;
                var site = opened(opening, count, cutoff);
                if (!cutoff.isBefore(today)) sites.add(SiteInput.today(site, count, cutoff));
                else if (wasThere(site, cutoff)) sites.add(SiteInput.past(site, count, cutoff));
            }
            var inputs = new ForecastInputs(study, wholeStudy, cutoff, target, plannedFrom, plannedBy, null, sites);
            var remaining = inputs.remaining();
            if (target == null || target == 0 || remaining == null || remaining > 0) return inputs;
            return inputs.reachedOn(nth.apply(target).orElse(null));
        }

        private static boolean wasThere(SiteOpening site, LocalDate cutoff) {
            var activated = site.activatedOn();
            return activated != null && !activated.isAfter(cutoff);
        }

        /**
         * A site that screened before anybody recorded its activation was open from then on. One that is still planned or
         * initiated and has screened nobody is not open, whatever day was typed: it begins on that day where it is to come,
         * else on the day for which its activation is forecast.
         */
        private static SiteOpening opened(SiteOpening site, SiteCount count, LocalDate cutoff) {
            var typed = site.activatedOn();
            var first = count.firstScreened();
            if (typed == null && first != null) return site.from(first);
            if (typed == null || first != null || !site.isToCome()) return site;
            return site.expected(
                    typed.isAfter(cutoff) || site.forecastActivation() == null ? typed : site.forecastActivation());
        }
    }
}
