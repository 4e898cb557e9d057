package papilio.site.milestone;

import java.util.EnumSet;
import java.util.Set;

/**
 * The milestones of a site in the order in which they are shown. Contract and ethics run beside each other: each needs
 * the selection, and the initiation visit needs both.
 */
public enum MilestoneKind {
    FEASIBILITY,
    SELECTED(FEASIBILITY),
    CONTRACT(SELECTED),
    ETHICS_SUBMITTED(SELECTED),
    ETHICS_APPROVED(ETHICS_SUBMITTED),
    INITIATION_VISIT(CONTRACT, ETHICS_APPROVED),
    ACTIVATED(INITIATION_VISIT),
    FIRST_SCREENED(ACTIVATED),
    FIRST_ENROLLED(FIRST_SCREENED),
    TARGET_25(FIRST_ENROLLED),
    TARGET_50(TARGET_25),
    TARGET_100(TARGET_50),
    LAST_VISIT(FIRST_ENROLLED),
    CLOSED(LAST_VISIT);

    private static final Set<MilestoneKind> FACTS =
            EnumSet.of(ACTIVATED, FIRST_SCREENED, FIRST_ENROLLED, TARGET_25, TARGET_50, TARGET_100, CLOSED);
    private final Set<MilestoneKind> after;

    MilestoneKind(MilestoneKind... after) {
        this.after = Set.of(after);
    }

    /** The milestones that come directly before this one. */
    public Set<MilestoneKind> after() {
        return after;
    }

    /** Whether its actual date follows from patients or from the site's status and is never typed. */
    public boolean isFact() {
        return FACTS.contains(this);
    }
}
