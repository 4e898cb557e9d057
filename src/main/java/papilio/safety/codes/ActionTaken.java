package papilio.safety.codes;

import java.util.Locale;
import java.util.Optional;

/** What was done with the study drug, with its ICH E2B(R3) code (G.k.8); an interruption is there a temporary withdrawal. */
public enum ActionTaken {
    DOSE_NOT_CHANGED(4),
    DRUG_INTERRUPTED(1),
    DOSE_REDUCED(2),
    DOSE_INCREASED(3),
    DRUG_WITHDRAWN(1),
    NOT_APPLICABLE(9),
    UNKNOWN(0);

    private final int e2b;

    ActionTaken(int e2b) {
        this.e2b = e2b;
    }

    public int e2b() {
        return e2b;
    }

    /** The words of AEACN; empty for a word that nobody knows. */
    public static Optional<ActionTaken> ofRecorded(String word) {
        return switch (word.strip().toUpperCase(Locale.ROOT)) {
            case "DOSE NOT CHANGED" -> Optional.of(DOSE_NOT_CHANGED);
            case "DRUG INTERRUPTED" -> Optional.of(DRUG_INTERRUPTED);
            case "DOSE REDUCED" -> Optional.of(DOSE_REDUCED);
            case "DOSE INCREASED" -> Optional.of(DOSE_INCREASED);
            case "DRUG WITHDRAWN" -> Optional.of(DRUG_WITHDRAWN);
            case "NOT APPLICABLE", "NOT EVALUABLE" -> Optional.of(NOT_APPLICABLE);
            case "UNKNOWN" -> Optional.of(UNKNOWN);
            default -> Optional.empty();
        };
    }
}
