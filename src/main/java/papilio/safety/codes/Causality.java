package papilio.safety.codes;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How likely the drug caused the event. Where the data do not allow a judgement the event counts as related until they
 * do; where two assessors differ the more cautious word wins.
 */
public enum Causality {
    CERTAIN(true),
    PROBABLE(true),
    POSSIBLE(true),
    UNLIKELY(false),
    UNRELATED(false),
    CONDITIONAL(true),
    UNASSESSABLE(true);

    private final boolean related;

    Causality(boolean related) {
        this.related = related;
    }

    public boolean related() {
        return related;
    }

    /** What nobody has judged yet is not counted as related; who must be told of it is another question. */
    public static boolean related(@Nullable Causality investigator, @Nullable Causality sponsor) {
        return (investigator != null && investigator.related) || (sponsor != null && sponsor.related);
    }

    public static boolean disagree(@Nullable Causality investigator, @Nullable Causality sponsor) {
        return investigator != null && sponsor != null && investigator.related != sponsor.related;
    }

    /** The words of AEREL and their like; empty for a word that nobody knows. */
    public static Optional<Causality> ofRecorded(String word) {
        return switch (word.strip().toUpperCase(Locale.ROOT)) {
            case "CERTAIN", "DEFINITE", "DEFINITELY RELATED" -> Optional.of(CERTAIN);
            case "PROBABLE", "PROBABLY RELATED", "LIKELY", "RELATED", "Y", "YES" -> Optional.of(PROBABLE);
            case "POSSIBLE", "POSSIBLY RELATED" -> Optional.of(POSSIBLE);
            case "REMOTE", "UNLIKELY", "UNLIKELY RELATED" -> Optional.of(UNLIKELY);
            case "NONE", "NOT RELATED", "UNRELATED", "N", "NO" -> Optional.of(UNRELATED);
            case "CONDITIONAL", "UNCLASSIFIED" -> Optional.of(CONDITIONAL);
            case "UNASSESSABLE", "UNCLASSIFIABLE" -> Optional.of(UNASSESSABLE);
            default -> Optional.empty();
        };
    }
}
