package papilio.safety.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.safety.clock.ClockRule;

/**
 * A rule as it holds at a place today.
 *
 * @param origin where the row that holds was written
 * @param number the last revision at this place, even if it only holds from a later day; 0: none
 * @param facts what stands in the row that holds
 * @param comingFrom the day from which a revision holds that was written already; null: none
 */
public record RuleRow(
        ClockRule rule,
        Origin origin,
        int number,
        RuleFacts facts,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate comingFrom) {

    /** Where a rule was written. */
    public enum Origin {
        DELIVERED,
        STUDY,
        SITE
    }
}
