package papilio.enrollment;

import java.time.YearMonth;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;

/**
 * Makes the next version of a study's plan.
 *
 * @param basedOn the version that the person looked at; 0 for the first plan
 * @param months cumulative count by month; it never falls
 * @param reason why the plan changes; the first plan needs none
 */
public record RevisePlan(
        String study,
        int basedOn,
        NavigableMap<YearMonth, Integer> months,
        @Nullable String reason) {
    private static final int MOST_MONTHS = 600;

    public RevisePlan {
        months = Collections.unmodifiableNavigableMap(new TreeMap<>(months));
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        if (months.isEmpty()) throw new FieldRefusal("months", "enrollment.plan.empty");
        if (months.size() > MOST_MONTHS) throw new FieldRefusal("months", "enrollment.plan.tooLong", MOST_MONTHS);
        var before = 0;
        for (var month : months.entrySet()) {
            if (month.getValue() < before)
                throw new FieldRefusal(
                        "months", "enrollment.plan.falls", month.getKey().toString(), month.getValue(), before);
            before = month.getValue();
        }
        if (basedOn > 0 && reason == null) throw new FieldRefusal("reason", "enrollment.plan.reasonNeeded");
        if (reason != null && reason.length() > 1000) throw new FieldRefusal("reason", "enrollment.plan.reasonTooLong");
    }

    /** Evenly from the first month to the last, ending at the target. */
    public static NavigableMap<YearMonth, Integer> evenly(YearMonth first, YearMonth last, int target) {
        var months = new TreeMap<YearMonth, Integer>();
        var count = first.until(last, java.time.temporal.ChronoUnit.MONTHS) + 1;
        for (var number = 1L; number <= count; number++)
            months.put(first.plusMonths(number - 1), (int) Math.round((double) target * number / count));
        return months;
    }
}
