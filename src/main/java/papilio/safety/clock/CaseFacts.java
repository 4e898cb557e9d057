package papilio.safety.clock;

/**
 * What decides who must be told: a reaction that nobody has called listed yet counts as new, and a serious event whose
 * cause nobody has judged as related.
 *
 * @param assessed somebody has judged the cause
 */
public record CaseFacts(
        boolean serious,
        boolean related,
        boolean listed,
        boolean fatal,
        boolean lifeThreatening,
        boolean pregnancy,
        boolean assessed) {

    public CaseFacts(boolean serious, boolean related, boolean listed, boolean fatal, boolean lifeThreatening) {
        this(serious, related, listed, fatal, lifeThreatening, false);
    }

    public CaseFacts(
            boolean serious,
            boolean related,
            boolean listed,
            boolean fatal,
            boolean lifeThreatening,
            boolean pregnancy) {
        this(serious, related, listed, fatal, lifeThreatening, pregnancy, true);
    }

    /** New information that starts a stricter clock with a day 0 of its own; the first judgement of a cause is none. */
    public boolean stricterThan(CaseFacts before) {
        return newlySeriousOrFatal(before)
                || (related && !before.related && before.assessed)
                || (!listed && before.listed)
                || (lifeThreatening && !before.lifeThreatening)
                || (pregnancy && !before.pregnancy);
    }

    /** What begins the 24 hours of a serious event anew. */
    public boolean newlySeriousOrFatal(CaseFacts before) {
        return (serious && !before.serious) || (fatal && !before.fatal);
    }
}
