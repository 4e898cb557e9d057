package papilio.safety;

import java.util.EnumMap;
import java.util.Map;

/** How many clocks stand in each part of the board. */
public record DeadlineCounts(long overdue, long dueSoon, long running, long onTime, long late, long superseded) {

    public Map<DeadlineGroup, Long> byGroup() {
        var counts = new EnumMap<DeadlineGroup, Long>(DeadlineGroup.class);
        counts.put(DeadlineGroup.RUNNING, running);
        counts.put(DeadlineGroup.OVERDUE, overdue);
        counts.put(DeadlineGroup.DUE_SOON, dueSoon);
        counts.put(DeadlineGroup.SENT, onTime + late);
        counts.put(DeadlineGroup.ON_TIME, onTime);
        counts.put(DeadlineGroup.LATE, late);
        counts.put(DeadlineGroup.SUPERSEDED, superseded);
        counts.put(DeadlineGroup.ALL, running + onTime + late + superseded);
        return counts;
    }
}
