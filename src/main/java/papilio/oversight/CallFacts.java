package papilio.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import papilio.oversight.indicator.IndicatorBoard;
import papilio.oversight.indicator.Standing;
import papilio.safety.OpenCounts;
import papilio.site.SiteRow;
import papilio.site.warning.SiteWarning;

/**
 * What the rules look at, read once.
 *
 * @param planned the whole study's planned count by now; null where no plan applies
 * @param target the whole study's
 */
record CallFacts(
        LocalDate today,
        @Nullable Integer target,
        @Nullable Integer planned,
        List<SiteRow> sites,
        OpenCounts open,
        List<SiteWarning> warnings,
        IndicatorBoard board) {

    /** A site's part of the plan is its part of the study's target. */
    @Nullable
    Double plannedAt(SiteRow site) {
        var part = site.target();
        if (planned == null || part == null || target == null || target == 0) return null;
        return (double) planned * part / target;
    }

    Map<String, Standing> standings() {
        return board.standings();
    }

    long sum(ToLongFunction<Standing> count) {
        return standings().values().stream().mapToLong(count).sum();
    }
}
