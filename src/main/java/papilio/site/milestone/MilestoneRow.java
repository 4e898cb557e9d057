package papilio.site.milestone;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as it stands.
 *
 * @param id null where nothing was typed about it yet
 * @param version 0 where nothing was typed about it yet, from 1 on where something was: its first entry is a change as well
 * @param facts with the actual date, be it typed or derived
 */
public record MilestoneRow(MilestoneKind kind, @Nullable Long id, long version, MilestoneFacts facts) {
    static MilestoneRow untouched(MilestoneKind kind) {
        return new MilestoneRow(kind, null, 0, MilestoneFacts.NONE);
    }

    MilestoneRow actually(@Nullable LocalDate day) {
        return new MilestoneRow(kind, id, version, facts.actually(day));
    }

    public boolean reached() {
        return facts.actualOn() != null;
    }

    /** Whether it should have been reached by the day before. */
    public boolean overdueOn(LocalDate day) {
        var expected = facts.expectedOn();
        return !reached() && expected != null && expected.isBefore(day);
    }

    /** Whether it is to be reached from that day on within a month. */
    public boolean dueWithinAMonthOf(LocalDate day) {
        var expected = facts.expectedOn();
        return !reached() && expected != null && !expected.isBefore(day) && !expected.isAfter(day.plusMonths(1));
    }
}
