package papilio.access;

import papilio.shared.Refusal;

/** The last active administrator can neither be locked nor get another role: nobody could undo it. */
public class LastAdministrator extends Refusal {
    LastAdministrator() {
        super("access.lastAdministrator");
    }
}
