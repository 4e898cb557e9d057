package papilio.enrollment;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;

/**
 * Makes the next version of a study's plan, and with it new targets where some are named.
 *
 * @param basedOn the version that the person looked at; 0 for the first plan
 * @param months cumulative count by month; it never falls
 * @param target the study's from now on; null leaves it as it is
 * @param siteTargets of these sites from now on; the others keep theirs
 * @param siteMonths of the sites whose plan is not their target's share of the study's; they never fall either
 * @param reason why the plan changes; the first plan needs none unless its targets do
 */
public record RevisePlan(
        String study,
        int basedOn,
        NavigableMap<YearMonth, Integer> months,
        @Nullable Integer target,
        NavigableMap<String, Integer> siteTargets,
        NavigableMap<String, NavigableMap<YearMonth, Integer>> siteMonths,
        @Nullable String reason) {
    private static final int MOST_MONTHS = 600;
    private static final int MOST_PATIENTS = 9_999_999;

    public RevisePlan {
        months = copy(months);
        siteTargets = Collections.unmodifiableNavigableMap(new TreeMap<>(siteTargets));
        siteMonths = copies(siteMonths);
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        rises("months", "enrollment.plan.falls", months);
        if (target != null && (target < 1 || target > MOST_PATIENTS))
            throw new FieldRefusal("target", "enrollment.plan.targetUnfit", target);
        siteTargets.forEach((site, wanted) -> {
            if (wanted < 0 || wanted > MOST_PATIENTS)
                throw new FieldRefusal("siteTargets", "enrollment.plan.siteTargetUnfit", site, wanted);
        });
        siteMonths.forEach((site, own) -> rises("siteMonths", "enrollment.plan.siteFalls", own, site));
        if (basedOn > 0 && reason == null) throw new FieldRefusal("reason", "enrollment.plan.reasonNeeded");
        if (reason != null && reason.length() > 1000) throw new FieldRefusal("reason", "enrollment.plan.reasonTooLong");
    }

    /** A new plan by month for the targets as they are, every site with its share. */
    public RevisePlan(String study, int basedOn, NavigableMap<YearMonth, Integer> months, @Nullable String reason) {
        this(study, basedOn, months, null, Collections.emptyNavigableMap(), Collections.emptyNavigableMap(), reason);
    }

    /** Evenly from the first month to the last, ending at the target. */
    public static NavigableMap<YearMonth, Integer> evenly(YearMonth first, YearMonth last, int target) {
        var months = new TreeMap<YearMonth, Integer>();
        var count = first.until(last, ChronoUnit.MONTHS) + 1;
        for (var number = 1L; number <= count; number++)
            months.put(first.plusMonths(number - 1), (int) Math.round((double) target * number / count));
        return months;
    }

    /** The refusal names the site, if one is meant, the month and both counts. */
    private static void rises(String field, String key, NavigableMap<YearMonth, Integer> months, Object... site) {
        if (months.isEmpty()) throw new FieldRefusal(field, "enrollment.plan.empty");
        if (months.size() > MOST_MONTHS) throw new FieldRefusal(field, "enrollment.plan.tooLong", MOST_MONTHS);
        var before = 0;
        for (var month : months.entrySet()) {
            if (month.getValue() < before) {
                var details = new ArrayList<Object>(List.of(month.getKey().toString(), month.getValue(), before));
                details.addAll(List.of(site));
                throw new FieldRefusal(field, key, details.toArray());
            }
            before = month.getValue();
        }
    }

    private static NavigableMap<YearMonth, Integer> copy(NavigableMap<YearMonth, Integer> months) {
        return Collections.unmodifiableNavigableMap(new TreeMap<>(months));
    }

    private static NavigableMap<String, NavigableMap<YearMonth, Integer>> copies(
            Map<String, NavigableMap<YearMonth, Integer>> ofSites) {
        var all = new TreeMap<String, NavigableMap<YearMonth, Integer>>();
        ofSites.forEach((site, own) -> all.put(site, copy(own)));
        return Collections.unmodifiableNavigableMap(all);
    }
}
