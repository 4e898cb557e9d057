package papilio.site.milestone;

import java.time.LocalDate;
import papilio.shared.FieldRefusal;

/** Why a milestone's date was not saved; the sentences name milestones by their place in the order. */
public final class MilestoneRefused extends FieldRefusal {
    private MilestoneRefused(String field, String key, Object... details) {
        super(field, key, details);
    }

    static MilestoneRefused before(
            String field, MilestoneKind kind, LocalDate day, MilestoneKind other, LocalDate otherDay) {
        return new MilestoneRefused(
                field,
                "site.milestone.refused.before",
                kind.ordinal(),
                day.toString(),
                other.ordinal(),
                otherDay.toString());
    }

    static MilestoneRefused after(
            String field, MilestoneKind kind, LocalDate day, MilestoneKind other, LocalDate otherDay) {
        return new MilestoneRefused(
                field,
                "site.milestone.refused.after",
                kind.ordinal(),
                day.toString(),
                other.ordinal(),
                otherDay.toString());
    }

    static MilestoneRefused isFact() {
        return new MilestoneRefused("actualOn", "site.milestone.refused.fact");
    }
}
