package papilio.enrollment.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The participants' flow (STROBE, item 13) of the caller's sites or one of them: how many were at each stage by the
 * cut-off, and why people left it. All reasons most frequent first.
 *
 * @param site null: all of the caller's
 * @param failures by criterion
 * @param declines by reason
 * @param ends of participation for another reason than completion, death and loss among them
 * @param problems sums that do not hold, and warnings
 * @param contradictions records behind such sums
 */
public record ParticipantFlow(
        String study,
        LocalDate cutoff,
        @Nullable String site,
        Flow flow,
        Map<String, Integer> failures,
        Map<String, Integer> declines,
        Map<String, Integer> ends,
        List<Problem> problems,
        List<Contradiction> contradictions) {}
