package papilio.exchange;

import papilio.shared.Refusal;

/** Somebody ended the import while it ran; nothing of it is kept. */
public class ImportCancelled extends Refusal {
    ImportCancelled() {
        super("exchange.cancelled");
    }
}
