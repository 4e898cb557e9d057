package papilio.enrollment;

/** The first version of a plan is its baseline; every later one sets it anew, with a reason. */
public enum PlanKind {
    BASELINE,
    REBASELINE;

    static PlanKind of(int version) {
        return version == 1 ? BASELINE : REBASELINE;
    }
}
