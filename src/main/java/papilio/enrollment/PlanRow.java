package papilio.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import papilio.figures.MonthFigures;

/**
 * A version of the plan: the cumulative count expected by the end of each month, of the study and of its sites.
 *
 * @param target of the study in this version; null where it had none, or the version is older than the record of it
 * @param siteTargets of the sites that had one
 * @param ownMonths of the sites whose plan is not their share of the study's
 */
public record PlanRow(
        int version,
        PlanKind kind,
        @Nullable String reason,
        String madeBy,
        Instant madeAt,
        @Nullable Integer target,
        NavigableMap<YearMonth, Integer> months,
        NavigableMap<String, Integer> siteTargets,
        NavigableMap<String, NavigableMap<YearMonth, Integer>> ownMonths) {

    /** Its own months, else its share; empty for a site without a target. */
    public NavigableMap<YearMonth, Integer> site(String code) {
        var own = ownMonths.get(code);
        return own != null ? own : share(months, siteTargets, code);
    }

    /** What it expects of a site by a day: of its own months, else its target's part; null for a site that it does not know. */
    public @Nullable Double sitePlannedBy(String code, LocalDate day) {
        var own = ownMonths.get(code);
        if (own != null) return MonthFigures.plannedBy(own, day);
        var all = MonthFigures.plannedBy(months, day);
        var target = siteTargets.get(code);
        var sum = siteTargets.values().stream().mapToLong(Integer::longValue).sum();
        return all == null || target == null || sum == 0 ? null : (Double) (all * target / sum);
    }

    /** What it expects in the end. */
    public int end() {
        return months.lastEntry().getValue();
    }

    /** A site's part of the study's plan: by its target's part of the sum of all, rounded half up, month by month. */
    public static NavigableMap<YearMonth, Integer> share(
            NavigableMap<YearMonth, Integer> months, NavigableMap<String, Integer> targets, String code) {
        var target = targets.get(code);
        var sum = targets.values().stream().mapToLong(Integer::longValue).sum();
        if (target == null || sum == 0) return Collections.emptyNavigableMap();
        var share = new TreeMap<YearMonth, Integer>();
        months.forEach((month, count) -> share.put(month, (int) Math.round((double) count * target / sum)));
        return share;
    }
}
