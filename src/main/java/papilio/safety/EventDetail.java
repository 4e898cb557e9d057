package papilio.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event with all that belongs to it; decisions and questions oldest first.
 *
 * @param listedOfSponsor those who review have judged whether it is expected: no site changes that
 */
public record EventDetail(
        long id,
        long version,
        String study,
        String site,
        long patientId,
        String patientNo,
        @Nullable String sex,
        @Nullable Integer age,
        @Nullable LocalDate firstDoseOn,
        ZoneId zone,
        String eventNo,
        EventContent content,
        ReviewState state,
        @Nullable Instant reviewedAt,
        @Nullable String reviewedBy,
        Instant changedAt,
        boolean imported,
        boolean voided,
        boolean finished,
        boolean listedOfSponsor,
        List<DeadlineRow> deadlines,
        List<QueryRow> queries,
        List<ReviewRow> reviews) {
    public EventDetail {
        deadlines = List.copyOf(deadlines);
        queries = List.copyOf(queries);
        reviews = List.copyOf(reviews);
    }

    /** The reader's own last decision, else anybody's. */
    public Optional<ReviewRow> lastReview(String reader) {
        return reviews.stream()
                .filter(review -> review.by().equals(reader))
                .reduce((one, later) -> later)
                .or(() -> reviews.stream().reduce((one, later) -> later));
    }

    /** What is different now from when the decision was made. */
    public List<FieldChange> changesSince(ReviewRow review) {
        return EventContent.changes(review.fields(), content.fields());
    }
}
