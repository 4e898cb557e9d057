package papilio.safety.rule;

import papilio.shared.FieldRefusal;

/** A change of what everybody relies on says why. */
final class Reasons {
    private Reasons() {}

    static String given(String reason) {
        if (reason.isBlank()) throw new FieldRefusal("reason", "safety.refused.reason");
        if (reason.strip().length() > 1000) throw new FieldRefusal("reason", "safety.refused.textTooLong", 1000);
        return reason.strip();
    }
}
