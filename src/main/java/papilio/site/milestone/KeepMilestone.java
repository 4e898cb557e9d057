package papilio.site.milestone;

import org.jspecify.annotations.Nullable;
import papilio.site.record.Typed;

/**
 * New dates for a milestone, as typed on top of a version of it.
 *
 * @param version 0 where nothing was typed about it yet
 */
public record KeepMilestone(
        String study,
        String site,
        MilestoneKind kind,
        long version,
        MilestoneFacts facts,
        @Nullable String reason) {
    public KeepMilestone {
        reason = Typed.text("reason", reason, 1000);
    }
}
