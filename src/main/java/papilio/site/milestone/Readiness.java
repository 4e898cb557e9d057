package papilio.site.milestone;

import static papilio.site.milestone.MilestoneKind.CONTRACT;
import static papilio.site.milestone.MilestoneKind.ETHICS_APPROVED;
import static papilio.site.milestone.MilestoneKind.FIRST_SCREENED;
import static papilio.site.milestone.MilestoneKind.INITIATION_VISIT;
import static papilio.site.milestone.MilestoneKind.LAST_VISIT;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.site.SiteStatus;

/**
 * What the facts say about the next step of a site's status.
 *
 * @param next the step that the facts allow or ask for; null where they ask for none
 * @param missing milestones that a site still needs before it can be activated
 * @param approvalMissing whether it has no ethics approval that holds
 */
public record Readiness(Kind kind, @Nullable SiteStatus next, List<MilestoneKind> missing, boolean approvalMissing) {
    private static final List<MilestoneKind> BEFORE_ACTIVATION = List.of(CONTRACT, ETHICS_APPROVED, INITIATION_VISIT);

    /** What there is to say. */
    public enum Kind {
        /** The status is what the facts say. */
        AGREES,
        /** Something is missing before the site can be activated. */
        NOT_READY,
        READY_TO_ACTIVATE,
        /** Patients were screened, but the status says that it is not yet enrolling. */
        SCREENS_ALREADY,
        /** The last visit was made and the site is still open. */
        READY_TO_CLOSE
    }

    public static Readiness of(SiteStatus status, SiteMilestones milestones, boolean approved) {
        return switch (status) {
            case PLANNED, INITIATED -> beforeActivation(status, milestones, approved);
            case ENROLLING, PAUSED ->
                milestones.actual(LAST_VISIT) != null
                        ? new Readiness(Kind.READY_TO_CLOSE, SiteStatus.CLOSED, List.of(), false)
                        : agrees();
            case CLOSED -> agrees();
        };
    }

    private static Readiness beforeActivation(SiteStatus status, SiteMilestones milestones, boolean approved) {
        var step = status == SiteStatus.PLANNED ? SiteStatus.INITIATED : SiteStatus.ENROLLING;
        if (milestones.actual(FIRST_SCREENED) != null)
            return new Readiness(Kind.SCREENS_ALREADY, step, List.of(), false);
        var missing = BEFORE_ACTIVATION.stream()
                .filter(kind -> milestones.actual(kind) == null)
                .toList();
        return missing.isEmpty() && approved
                ? new Readiness(Kind.READY_TO_ACTIVATE, step, List.of(), false)
                : new Readiness(Kind.NOT_READY, null, missing, !approved);
    }

    private static Readiness agrees() {
        return new Readiness(Kind.AGREES, null, List.of(), false);
    }

    /** Names of what is missing, as keys of the words. */
    public Stream<String> missingKeys() {
        var kinds = missing.stream().map(kind -> "site.milestone." + kind);
        return approvalMissing ? Stream.concat(kinds, Stream.of("site.ready.approval")) : kinds;
    }
}
