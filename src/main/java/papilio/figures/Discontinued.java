package papilio.figures;

import java.util.Map;

/** Whoever ended participation for another reason than completion. */
public record Discontinued(int total, Map<String, Integer> byReason) {
    private static final String DEATH = "DEATH";
    private static final String LOST = "LOST_TO_FOLLOW_UP";

    public int died() {
        return byReason.getOrDefault(DEATH, 0);
    }

    public int lost() {
        return byReason.getOrDefault(LOST, 0);
    }

    /** All others. */
    public int withdrawn() {
        return total - died() - lost();
    }
}
