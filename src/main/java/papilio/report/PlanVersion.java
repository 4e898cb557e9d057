package papilio.report;

import papilio.enrollment.PlanKind;
import papilio.enrollment.PlanRow;

/** A version of the plan that is no longer in force, as the curve shows it beside the one that is. */
public record PlanVersion(int version, boolean baseline, PlannedLine line) {
    static PlanVersion of(PlanRow row) {
        return new PlanVersion(row.version(), row.kind() == PlanKind.BASELINE, PlannedLine.byMonth(row.months()));
    }
}
