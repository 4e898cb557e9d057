package papilio.safety;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.safety.clock.ReportingRule;

/** An adverse event with everything that happened to it since, for a data set that is made as a whole. */
public record WholeEvent(
        String study,
        String site,
        long patientId,
        String patientNo,
        String eventNo,
        EventContent content,
        ReviewState state,
        Instant changedAt,
        @Nullable Reviewed reviewed,
        List<Report> reports,
        @Nullable Asked asked) {

    /** A monitor's decision on the event as it was then. */
    public record Reviewed(
            Decision decision, EventContent then, @Nullable String comment, String by, Instant at) {}

    /** A clock; unsent while {@code sentAt} is null. */
    public record Report(
            ReportingRule rule,
            Instant awareAt,
            Instant dueAt,
            @Nullable Instant sentAt,
            @Nullable String whyLate) {}

    /** A monitor's question and the site's answer. */
    public record Asked(
            String question,
            String by,
            Instant at,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}
}
