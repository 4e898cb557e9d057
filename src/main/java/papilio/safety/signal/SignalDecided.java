package papilio.safety.signal;

import papilio.shared.Refusal;

/** Somebody else decided on the proposal meanwhile, or it was withdrawn. */
public class SignalDecided extends Refusal {
    SignalDecided() {
        super("safety.signal.decidedMeanwhile");
    }
}
