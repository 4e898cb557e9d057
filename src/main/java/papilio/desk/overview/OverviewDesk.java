package papilio.desk.overview;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papilio.access.Access;
import papilio.access.Role;
import papilio.enrollment.PlanRow;
import papilio.enrollment.PlanService;
import papilio.enrollment.forecast.ForecastService;
import papilio.figures.FiguresService;
import papilio.figures.tally.SiteTallies;
import papilio.figures.tally.SiteTally;
import papilio.figures.tally.Standing;
import papilio.figures.tally.Tally;
import papilio.oversight.CallHeadline;
import papilio.oversight.CallService;
import papilio.safety.SafetyService;
import papilio.site.SiteRow;
import papilio.site.SiteService;
import papilio.study.StudySettings;

/** What the overview asks for: at the business today from the stored counts, at a past cut-off from the facts. */
@SpringComponent
class OverviewDesk {
    private final SiteTallies tallies;
    private final FiguresService figures;
    private final PlanService plans;
    private final SiteService sites;
    private final SafetyService safety;
    private final CallService calls;
    private final ForecastService forecasts;
    private final Access access;
    private final Clock clock;

    OverviewDesk(
            SiteTallies tallies,
            FiguresService figures,
            PlanService plans,
            SiteService sites,
            SafetyService safety,
            CallService calls,
            ForecastService forecasts,
            Access access,
            Clock clock) {
        this.tallies = tallies;
        this.figures = figures;
        this.plans = plans;
        this.sites = sites;
        this.safety = safety;
        this.calls = calls;
        this.forecasts = forecasts;
        this.access = access;
        this.clock = clock;
    }

    /** @param cutoff null: the business today */
    Overview overview(StudySettings study, @Nullable LocalDate cutoff) {
        var today = study.today(clock);
        return cutoff == null || cutoff.equals(today) ? atToday(study, today) : at(study, cutoff, today);
    }

    private Overview atToday(StudySettings study, LocalDate today) {
        var code = study.code();
        var late = safety.overdue(code).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Overview(
                study,
                today,
                tallies.standing(code),
                plan(code),
                limit -> tallies.behind(code, limit),
                tallies.months(code),
                late,
                forecasts.headline(code));
    }

    private Overview at(StudySettings study, LocalDate cutoff, LocalDate today) {
        var code = study.code();
        var found = figures.figures(code, cutoff);
        var open = safety.openCounts(code);
        var rows = sites.sites(code).stream().collect(Collectors.toMap(SiteRow::code, Function.identity()));
        var behind = found.sites().stream()
                .filter(site -> rows.containsKey(site.code()))
                .map(site -> SiteTally.of(
                        Objects.requireNonNull(rows.get(site.code())),
                        Tally.of(site.counts(), open.at(site.code()), cutoff)))
                .sorted(SiteTally.MOST_BEHIND_FIRST)
                .toList();
        return new Overview(
                study,
                today,
                Standing.of(found, open),
                plan(code),
                limit -> behind.subList(0, Math.min(limit, behind.size())),
                found.enrollmentByMonth(),
                open.sum().overdue(),
                cutoff.isAfter(today) ? null : forecasts.headline(code, cutoff));
    }

    /** Which sites need a call today, whatever the cut-off. */
    CallHeadline calls(StudySettings study) {
        return calls.headline(study.code());
    }

    /** Whether the reader keeps the log of calls. */
    boolean watches() {
        return access.may(Role.STUDY_MANAGER, Role.MONITOR);
    }

    boolean plans() {
        return access.may(Role.STUDY_MANAGER);
    }

    private @Nullable PlanRow plan(String study) {
        return plans.plan(study).orElse(null);
    }
}
