package papilio.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a serious event stood when its data were frozen: its newest version with the names under it, its clocks at the cut-off,
 * its open questions.
 *
 * @param version null where it was never frozen
 */
public record Standing(
        @Nullable Integer version,
        @Nullable String kind,
        @Nullable String hash,
        List<Signed> signatures,
        List<Clock> clocks,
        int openQueries) {
    static final Standing UNKNOWN = new Standing(null, null, null, List.of(), List.of(), 0);

    public Standing {
        signatures = List.copyOf(signatures);
        clocks = List.copyOf(clocks);
    }

    /**
     * A name under a version.
     *
     * @param at minute and zone, in the study's zone
     * @param stale what was signed is no longer what is said
     * @param newest the version that is said now
     */
    public record Signed(
            String name, String role, String meaning, String at, int version, String hash, boolean stale, int newest) {}

    /** @param state ON_TIME, LATE, OPEN or OVERDUE at the end of the cut-off's day */
    public record Clock(
            String rule,
            String state,
            LocalDate due,
            @Nullable LocalDate submitted) {}

    boolean validly(String meaning) {
        return signatures.stream().anyMatch(one -> !one.stale() && one.meaning().equals(meaning));
    }

    boolean stale() {
        return signatures.stream().anyMatch(Signed::stale);
    }
}
