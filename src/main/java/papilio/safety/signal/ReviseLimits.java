package papilio.safety.signal;

import papilio.shared.FieldRefusal;

/** Limits as they hold from now on; {@code number}: the revision that was on the screen, 0: those delivered. */
public record ReviseLimits(String study, int number, SignalLimits limits, String reason) {
    private static final int LONGEST = 1000;

    public ReviseLimits {
        reason = reason.strip();
        if (reason.isEmpty()) throw new FieldRefusal("reason", "safety.refused.reason");
        if (reason.length() > LONGEST) throw new FieldRefusal("reason", "safety.refused.textTooLong", LONGEST);
    }
}
