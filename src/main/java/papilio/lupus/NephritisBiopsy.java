package papilio.lupus;

import java.util.Map;

/**
 * The ISN/RPS 2003 class of a renal biopsy, as the two items that follow from it. A mixed class (III+V, IV+V) counts as
 * class III or IV.
 */
public enum NephritisBiopsy {
    NONE(Evidence.ABSENT, Evidence.ABSENT),
    CLASS_1_OR_6(Evidence.ABSENT, Evidence.ABSENT),
    CLASS_2(Evidence.PRESENT, Evidence.ABSENT),
    CLASS_3(Evidence.ABSENT, Evidence.PRESENT),
    CLASS_4(Evidence.ABSENT, Evidence.PRESENT),
    CLASS_5(Evidence.PRESENT, Evidence.ABSENT),
    CLASS_3_AND_5(Evidence.ABSENT, Evidence.PRESENT),
    CLASS_4_AND_5(Evidence.ABSENT, Evidence.PRESENT),
    UNKNOWN(Evidence.UNKNOWN, Evidence.UNKNOWN);

    private final Evidence twoOrFive;
    private final Evidence threeOrFour;

    NephritisBiopsy(Evidence twoOrFive, Evidence threeOrFour) {
        this.twoOrFive = twoOrFive;
        this.threeOrFour = threeOrFour;
    }

    public Map<LupusItem, ItemFinding> items() {
        return Map.of(
                LupusItem.LN_2_5, new ItemFinding(twoOrFive, false),
                LupusItem.LN_3_4, new ItemFinding(threeOrFour, false));
    }
}
