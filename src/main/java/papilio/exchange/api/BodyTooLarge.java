package papilio.exchange.api;

import papilio.shared.Refusal;

/** More was sent than any study takes. */
final class BodyTooLarge extends Refusal {
    BodyTooLarge(int megabytes) {
        super("api.bodyTooLarge", megabytes);
    }
}
