package papilio.safety.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.safety.clock.ReportingRule;

/**
 * A rule as it holds from a day on.
 *
 * @param site null: at all sites that have no rule of their own
 * @param number the last revision that was on the screen; 0: none at this place
 */
public record ReviseRule(
        String study,
        @Nullable String site,
        ReportingRule code,
        int number,
        RuleFacts facts,
        LocalDate validFrom,
        String reason) {
    public ReviseRule {
        reason = Reasons.given(reason);
    }
}
