package papilio.safety.signal;

import java.util.Optional;

/**
 * The rules, each named like the special interest that it serves; a study without that interest does not have the rule.
 * The order is that in which the terms are tried: the narrower category first, "serious infection" last.
 */
public enum SignalRule {
    PML,
    HBV,
    TB,
    OI,
    HZ,
    HSR,
    ISR,
    MAL,
    PREG,
    NPSY,
    LOW_IGG,
    LOW_IGM,
    CYT,
    LIV,
    SI;

    public static Optional<SignalRule> of(String interest) {
        for (var rule : values()) if (rule.name().equals(interest)) return Optional.of(rule);
        return Optional.empty();
    }
}
