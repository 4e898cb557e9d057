package papilio.oversight.limit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A breach of a limit: what was counted on the day on which it was first seen beyond.
 *
 * @param overOn the day on which it was first seen back inside; null while it lasts
 */
public record BreachRow(
        long id,
        long version,
        QualityParameter parameter,
        int limitVersion,
        LocalDate seenOn,
        long part,
        long whole,
        double tolerated,
        @Nullable LocalDate overOn,
        @Nullable String justification,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt) {}
