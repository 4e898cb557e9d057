package papilio.safety.dictionary;

import papilio.shared.Refusal;

/** Whoever began the load stopped it; nothing of it is kept. */
class LoadCancelled extends Refusal {
    LoadCancelled() {
        super("safety.dictionary.cancelled");
    }
}
