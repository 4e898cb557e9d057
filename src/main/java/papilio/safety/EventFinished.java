package papilio.safety;

import papilio.shared.Refusal;

/** A final version closed the event: nothing changes before the sponsor opens it again. */
public class EventFinished extends Refusal {
    EventFinished() {
        super("safety.refused.finished");
    }
}
