package papilio.exchange.backup;

/** Why a command did not do what it was asked: one sentence for the person at the keyboard. */
final class Told extends RuntimeException {
    private final String key;
    private final Object[] details;

    Told(String key, Object... details) {
        super(key, null, false, false);
        this.key = key;
        this.details = details;
    }

    String key() {
        return key;
    }

    Object[] details() {
        return details.clone();
    }
}
