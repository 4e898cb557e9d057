package papilio.safety.version;

import papilio.safety.EventChanged.Cause;

/** The first report of a serious event, one that follows it, or the one that closes it. */
public enum VersionKind {
    INITIAL,
    FOLLOW_UP,
    FINAL;

    static VersionKind of(int number, Cause cause) {
        if (cause == Cause.FINISHED) return FINAL;
        return number == 1 ? INITIAL : FOLLOW_UP;
    }
}
