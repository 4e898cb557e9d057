package papilio.report;

import org.jspecify.annotations.Nullable;
import papilio.safety.codes.ActionTaken;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.Rechallenge;

/** The answers of boxes 20 and 21 of the CIOMS I form. */
public enum Challenge {
    YES,
    NO,
    NA;

    /**
     * Box 20, whether the reaction abated after the drug was withdrawn, interrupted or reduced: yes where it is over or getting
     * better, no where it is not; not applicable where the drug went on, after a death, and where the outcome is unknown.
     */
    static Challenge abated(@Nullable ActionTaken action, @Nullable Outcome outcome) {
        if (action == null || outcome == null) return NA;
        var stopped = switch (action) {
            case DRUG_WITHDRAWN, DRUG_INTERRUPTED, DOSE_REDUCED -> true;
            default -> false;
        };
        if (!stopped) return NA;
        return switch (outcome) {
            case RECOVERED, RECOVERING, RECOVERED_WITH_SEQUELAE -> YES;
            case NOT_RECOVERED -> NO;
            case FATAL, UNKNOWN -> NA;
        };
    }

    /** Box 21, whether it came back when the drug was given again; not applicable where it was not given again. */
    static Challenge reappeared(@Nullable Rechallenge rechallenge) {
        if (rechallenge == null) return NA;
        return switch (rechallenge) {
            case RECURRED -> YES;
            case NOT_RECURRED -> NO;
            case NOT_DONE, UNKNOWN -> NA;
        };
    }
}
