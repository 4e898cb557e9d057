package papilio.safety.clock;

/** What decides who must be told: a reaction that nobody has called listed yet counts as new. */
public record CaseFacts(
        boolean serious, boolean related, boolean listed, boolean fatal, boolean lifeThreatening, boolean pregnancy) {

    public CaseFacts(boolean serious, boolean related, boolean listed, boolean fatal, boolean lifeThreatening) {
        this(serious, related, listed, fatal, lifeThreatening, false);
    }

    /** New information that starts a stricter clock with a day 0 of its own. */
    public boolean stricterThan(CaseFacts before) {
        return newlySeriousOrFatal(before)
                || (related && !before.related)
                || (!listed && before.listed)
                || (lifeThreatening && !before.lifeThreatening)
                || (pregnancy && !before.pregnancy);
    }

    /** What begins the 24 hours of a serious event anew. */
    public boolean newlySeriousOrFatal(CaseFacts before) {
        return (serious && !before.serious) || (fatal && !before.fatal);
    }
}
