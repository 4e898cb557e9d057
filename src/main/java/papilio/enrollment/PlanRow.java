package papilio.enrollment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** A version of the plan: the cumulative count expected by the end of each month. */
public record PlanRow(
        int version, @Nullable String reason, String madeBy, Instant madeAt, NavigableMap<YearMonth, Integer> months) {}
