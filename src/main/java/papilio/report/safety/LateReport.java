package papilio.report.safety;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that went out after its deadline, or had not gone out when the cut-off's day ended though it was due; dates in the
 * study's zone.
 *
 * @param awareOn day 0
 */
public record LateReport(
        String eventNo,
        String rule,
        LocalDate awareOn,
        LocalDate dueOn,
        @Nullable LocalDate sentOn,
        @Nullable String reason) {}
