package papilio.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.flow.Flow;
import papilio.enrollment.flow.Problem;
import papilio.figures.Accrual;
import papilio.figures.Demography;

/**
 * Everything that the enrollment summary prints, language apart. Frozen with the run, so that its figures stay reproducible.
 *
 * @param olderPlans drawn beside the plan in force; empty in data frozen before there were any
 * @param forecast null in data frozen before there was one, and where the sites have no target
 */
public record EnrollmentSummary(
        Identification identification,
        Accrual accrual,
        PlannedLine planned,
        Flow flow,
        List<SiteLine> sites,
        List<MonthLine> months,
        List<Reason> screenFailureReasons,
        List<Reason> declineReasons,
        List<Reason> endReasons,
        Demography demography,
        List<PlanVersion> olderPlans,
        @Nullable ForecastFigures forecast)
        implements Summary {
    public EnrollmentSummary {
        olderPlans = olderPlans == null ? List.of() : List.copyOf(olderPlans);
        sites = List.copyOf(sites);
        months = List.copyOf(months);
        screenFailureReasons = List.copyOf(screenFailureReasons);
        declineReasons = List.copyOf(declineReasons);
        endReasons = List.copyOf(endReasons);
    }

    /** Without what reports of before this version did not hold. */
    EnrollmentSummary(
            Identification identification,
            Accrual accrual,
            PlannedLine planned,
            Flow flow,
            List<SiteLine> sites,
            List<MonthLine> months,
            List<Reason> screenFailureReasons,
            List<Reason> declineReasons,
            List<Reason> endReasons,
            Demography demography) {
        this(
                identification,
                accrual,
                planned,
                flow,
                sites,
                months,
                screenFailureReasons,
                declineReasons,
                endReasons,
                demography,
                List.of(),
                null);
    }

    /** The same with versions of the plan that are no longer in force, newest first, and a forecast. */
    EnrollmentSummary with(List<PlanVersion> older, @Nullable ForecastFigures ahead) {
        return new EnrollmentSummary(
                identification,
                accrual,
                planned,
                flow,
                sites,
                months,
                screenFailureReasons,
                declineReasons,
                endReasons,
                demography,
                older,
                ahead);
    }

    public record SiteLine(
            String code,
            @Nullable LocalDate activatedOn,
            @Nullable Integer target,
            @Nullable Double percentOfTarget,
            Flow flow) {}

    public record MonthLine(
            YearMonth month,
            int screened,
            int enrolled,
            int cumulative,
            @Nullable Integer planned) {}

    /** In percent of the target; null where there is none. */
    public @Nullable Double percentOfTarget() {
        var target = identification.target();
        return target == null || target == 0 ? null : 100.0 * flow.enrolled() / target;
    }

    public @Nullable Double plannedNow() {
        return planned.at(identification.cutoff());
    }

    /** As the study sets it, else the end of the plan by month. */
    public @Nullable LocalDate plannedEnd() {
        return identification.plannedEnd() != null ? identification.plannedEnd() : planned.end();
    }

    public @Nullable Double requiredPerMonth() {
        return accrual.requiredPerMonth(plannedEnd());
    }

    /** Enrolled in percent of what the plan says for the cut-off; null where it says nothing or zero. */
    public @Nullable Double percentOfPlan() {
        var now = plannedNow();
        return now == null || now == 0 ? null : 100.0 * flow.enrolled() / now;
    }

    @Override
    public List<Problem> problems() {
        var bySite = sites.stream().mapToInt(site -> site.flow().enrolled()).sum();
        var byMonth = months.stream().mapToInt(MonthLine::enrolled).sum();
        return flow.problems(bySite, byMonth, identification.target());
    }
}
