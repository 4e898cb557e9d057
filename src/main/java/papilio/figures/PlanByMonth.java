package papilio.figures;

import java.time.YearMonth;
import java.util.NavigableMap;

/** Where the planned counts beside the figures come from: the room that keeps the plan answers. */
public interface PlanByMonth {
    /** Planned cumulative count at the end of each month, in the newest version; empty where there is no plan. */
    NavigableMap<YearMonth, Integer> planned(String study);
}
