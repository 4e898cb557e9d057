package papilio.safety;

import java.util.Map;

/** What is open in safety, in sum and by site (only sites that have any). */
public record OpenCounts(Open sum, Map<String, Open> bySite) {
    public OpenCounts {
        bySite = Map.copyOf(bySite);
    }

    public Open at(String site) {
        return bySite.getOrDefault(site, Open.NOTHING);
    }

    /**
     * @param toReview events that are new, changed or answered; {@code serious} the serious ones among them
     * @param overdue running deadlines past their due instant
     * @param queries questions that are not closed
     */
    public record Open(long toReview, long serious, long overdue, long queries) {
        public static final Open NOTHING = new Open(0, 0, 0, 0);

        Open plus(Open other) {
            return new Open(
                    toReview + other.toReview,
                    serious + other.serious,
                    overdue + other.overdue,
                    queries + other.queries);
        }
    }
}
