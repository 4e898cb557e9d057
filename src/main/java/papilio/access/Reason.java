package papilio.access;

import papilio.shared.FieldRefusal;

/** Why a change was made: never empty, and no longer than the audit trail keeps. */
final class Reason {
    private Reason() {}

    static String checked(String text) {
        var reason = text.strip();
        if (reason.isEmpty()) throw new FieldRefusal("reason", "access.reason.missing");
        if (reason.length() > 1000) throw new FieldRefusal("reason", "access.reason.long");
        return reason;
    }
}
