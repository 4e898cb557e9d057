package papilio.lupus;

import java.util.Map;

/**
 * C3 and C4 as they are asked, each low or not, and the two items that follow from them. One low and the other unknown
 * is at least LOW_ONE, and could still be LOW_BOTH.
 */
public record Complement(Evidence lowC3, Evidence lowC4) {

    public Map<LupusItem, ItemFinding> items() {
        return Map.of(LupusItem.LOW_ONE, finding(one()), LupusItem.LOW_BOTH, finding(both()));
    }

    private Evidence one() {
        if (lowC3 == Evidence.PRESENT || lowC4 == Evidence.PRESENT) return Evidence.PRESENT;
        return lowC3 == Evidence.ABSENT && lowC4 == Evidence.ABSENT ? Evidence.ABSENT : Evidence.UNKNOWN;
    }

    private Evidence both() {
        if (lowC3 == Evidence.ABSENT || lowC4 == Evidence.ABSENT) return Evidence.ABSENT;
        return lowC3 == Evidence.PRESENT && lowC4 == Evidence.PRESENT ? Evidence.PRESENT : Evidence.UNKNOWN;
    }

    private static ItemFinding finding(Evidence evidence) {
        return new ItemFinding(evidence, false);
    }
}
