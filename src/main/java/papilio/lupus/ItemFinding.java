package papilio.lupus;

/**
 * What is known about one item.
 *
 * @param moreLikelyOtherCause an infection, a drug, a tumor, rosacea … explains it better than lupus; then it does not count
 */
public record ItemFinding(Evidence evidence, boolean moreLikelyOtherCause) {
    public static final ItemFinding PRESENT = new ItemFinding(Evidence.PRESENT, false);
    public static final ItemFinding OTHER_CAUSE = new ItemFinding(Evidence.PRESENT, true);
    public static final ItemFinding ABSENT = new ItemFinding(Evidence.ABSENT, false);
    public static final ItemFinding UNKNOWN = new ItemFinding(Evidence.UNKNOWN, false);

    public ItemFinding {
        if (moreLikelyOtherCause && evidence != Evidence.PRESENT)
            throw new IllegalArgumentException("only what is present has a cause");
    }

    /** Present, and lupus is its likeliest explanation. */
    public boolean counts() {
        return evidence == Evidence.PRESENT && !moreLikelyOtherCause;
    }

    /** Would count if what is unknown turned out to be present. */
    public boolean couldCount() {
        return counts() || evidence == Evidence.UNKNOWN;
    }
}
