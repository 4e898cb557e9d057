package papilio.safety.codes;

import java.util.Locale;
import java.util.Optional;

/** What became of the event, with its ICH E2B(R3) code (E.i.7). */
public enum Outcome {
    RECOVERED(1),
    RECOVERING(2),
    NOT_RECOVERED(3),
    RECOVERED_WITH_SEQUELAE(4),
    FATAL(5),
    UNKNOWN(0);

    private final int e2b;

    Outcome(int e2b) {
        this.e2b = e2b;
    }

    public int e2b() {
        return e2b;
    }

    public boolean needsEnd() {
        return this == RECOVERED || this == RECOVERED_WITH_SEQUELAE || this == FATAL;
    }

    public boolean forbidsEnd() {
        return this == RECOVERING || this == NOT_RECOVERED;
    }

    /** The words of AEOUT; empty for a word that nobody knows. */
    public static Optional<Outcome> ofRecorded(String word) {
        return switch (word.strip().toUpperCase(Locale.ROOT)) {
            case "RECOVERED/RESOLVED", "RECOVERED", "RESOLVED" -> Optional.of(RECOVERED);
            case "RECOVERING/RESOLVING", "RECOVERING", "RESOLVING" -> Optional.of(RECOVERING);
            case "NOT RECOVERED/NOT RESOLVED", "NOT RECOVERED", "NOT RESOLVED", "ONGOING" -> Optional.of(NOT_RECOVERED);
            case "RECOVERED/RESOLVED WITH SEQUELAE", "RECOVERED WITH SEQUELAE", "RESOLVED WITH SEQUELAE" ->
                Optional.of(RECOVERED_WITH_SEQUELAE);
            case "FATAL" -> Optional.of(FATAL);
            case "UNKNOWN" -> Optional.of(UNKNOWN);
            default -> Optional.empty();
        };
    }
}
