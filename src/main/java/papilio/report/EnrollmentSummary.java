package papilio.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.flow.Flow;
import papilio.enrollment.flow.Problem;
import papilio.figures.Accrual;
import papilio.figures.Demography;

/** Everything that the enrollment summary prints, language apart. Frozen with the run, so that its figures stay reproducible. */
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
        Demography demography)
        implements Summary {
    public EnrollmentSummary {
        sites = List.copyOf(sites);
        months = List.copyOf(months);
        screenFailureReasons = List.copyOf(screenFailureReasons);
        declineReasons = List.copyOf(declineReasons);
        endReasons = List.copyOf(endReasons);
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
