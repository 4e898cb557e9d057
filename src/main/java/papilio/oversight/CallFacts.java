package papilio.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.PlanRow;
import papilio.figures.MonthFigures;
import papilio.oversight.indicator.IndicatorBoard;
import papilio.oversight.indicator.Standing;
import papilio.safety.OpenCounts;
import papilio.site.SiteRow;
import papilio.site.approval.SiteApprovals;
import papilio.site.warning.SiteWarning;

/**
 * What the rules look at, read once.
 *
 * @param plan the newest version; null where none applies
 * @param target the whole study's
 */
record CallFacts(
        LocalDate today,
        @Nullable Integer target,
        @Nullable PlanRow plan,
        List<SiteRow> sites,
        OpenCounts open,
        List<SiteWarning> warnings,
        Map<String, SiteApprovals> approvals,
        IndicatorBoard board) {

    /** As the plan says of the site; of one that came later, its part of the study's target. */
    @Nullable
    Double plannedAt(SiteRow site) {
        if (plan == null) return null;
        var said = plan.sitePlannedBy(site.code(), today);
        if (said != null) return said;
        var part = site.target();
        var planned = MonthFigures.plannedBy(plan.months(), today);
        if (planned == null || part == null || target == null || target == 0) return null;
        return planned * part / target;
    }

    /** Whether another approval holds on the day after that one ends, so that nobody need be called about it. */
    boolean isRenewed(SiteRow site, LocalDate ends) {
        var all = approvals.get(site.code());
        return all != null && all.goesOnAfter(ends);
    }

    Map<String, Standing> standings() {
        return board.standings();
    }

    long sum(ToLongFunction<Standing> count) {
        return standings().values().stream().mapToLong(count).sum();
    }
}
