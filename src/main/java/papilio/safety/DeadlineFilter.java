package papilio.safety;

import org.jspecify.annotations.Nullable;
import papilio.safety.clock.Recipient;

/** What narrows the deadlines board; null: everything. */
public record DeadlineFilter(
        DeadlineGroup group,
        @Nullable Recipient recipient,
        @Nullable String site) {
    public static DeadlineFilter of(DeadlineGroup group) {
        return new DeadlineFilter(group, null, null);
    }

    public DeadlineFilter with(DeadlineGroup other) {
        return new DeadlineFilter(other, recipient, site);
    }
}
