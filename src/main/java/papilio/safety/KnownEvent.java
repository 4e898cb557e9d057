package papilio.safety;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.safety.clock.ReportingRule;

/**
 * An event that comes in in bulk together with what has been done about it.
 *
 * @param version how often it was saved after the first time
 */
public record KnownEvent(
        String study,
        String site,
        long patientId,
        String patientNo,
        String eventNo,
        EventContent facts,
        ReviewState state,
        long version,
        Instant changedAt,
        List<Review> reviews,
        List<Clock> clocks,
        List<KnownQuestion> questions) {
    public KnownEvent {
        reviews = List.copyOf(reviews);
        clocks = List.copyOf(clocks);
        questions = List.copyOf(questions);
    }

    /** A decision on the event as it then was. */
    public record Review(
            Decision decision, @Nullable String words, EventContent facts, long version, String by, Instant at) {}

    public record Clock(
            ReportingRule rule,
            Instant aware,
            Instant due,
            @Nullable Instant submitted,
            @Nullable String lateReason) {}

    /** The last sign-off. */
    @Nullable
    Review signedOff() {
        return reviews.stream()
                .filter(review -> review.decision() == Decision.REVIEWED)
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
