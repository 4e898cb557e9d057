package papilio.enrollment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The targets as they are and what is enrolled already: what the next version of a plan is held against.
 *
 * @param sites all codes of the study
 * @param siteTargets of the sites that have one
 */
public record PlanSituation(
        @Nullable Integer target,
        List<String> sites,
        NavigableMap<String, Integer> siteTargets,
        Map<String, Integer> enrolled) {

    /**
     * A thing about a plan that is possible but has to be explained.
     *
     * @param needsReason whether the version may not be made without one: a target is changed to it
     */
    public record Doubt(String key, List<Object> details, boolean needsReason) {}

    /** The study's after the change. */
    @Nullable
    Integer targetAfter(RevisePlan asked) {
        return asked.target() != null ? asked.target() : target;
    }

    /** The sites' after the change. */
    NavigableMap<String, Integer> siteTargetsAfter(RevisePlan asked) {
        var after = new TreeMap<>(siteTargets);
        after.putAll(asked.siteTargets());
        return after;
    }

    /** Targets below what is enrolled, sums that differ, ends that miss the target: study first, then by site. */
    public List<Doubt> doubts(RevisePlan asked) {
        var doubts = new ArrayList<Doubt>();
        var wanted = targetAfter(asked);
        var after = siteTargetsAfter(asked);
        var studyChanges = !Objects.equals(wanted, target);
        var all = enrolled.values().stream().mapToInt(Integer::intValue).sum();
        if (wanted != null && wanted < all)
            doubts.add(doubt("enrollment.plan.doubt.belowEnrolled", studyChanges, wanted, all));
        after.forEach((site, theirs) -> {
            var here = enrolled.getOrDefault(site, 0);
            if (theirs < here)
                doubts.add(doubt("enrollment.plan.doubt.siteBelowEnrolled", changes(site, theirs), site, theirs, here));
        });
        var sum = after.values().stream().mapToInt(Integer::intValue).sum();
        if (wanted != null && !after.isEmpty() && sum != wanted)
            doubts.add(
                    doubt("enrollment.plan.doubt.sumDiffers", studyChanges || !after.equals(siteTargets), sum, wanted));
        var end = asked.months().lastEntry().getValue();
        if (wanted != null && !end.equals(wanted))
            doubts.add(doubt("enrollment.plan.doubt.endDiffers", false, end, wanted));
        asked.siteMonths().forEach((site, own) -> {
            var theirs = after.get(site);
            if (theirs != null && !own.lastEntry().getValue().equals(theirs))
                doubts.add(doubt(
                        "enrollment.plan.doubt.siteEndDiffers",
                        false,
                        site,
                        own.lastEntry().getValue(),
                        theirs));
        });
        return doubts;
    }

    private boolean changes(String site, Integer wanted) {
        return !wanted.equals(siteTargets.get(site));
    }

    private static Doubt doubt(String key, boolean needsReason, Object... details) {
        return new Doubt(key, List.of(details), needsReason);
    }
}
