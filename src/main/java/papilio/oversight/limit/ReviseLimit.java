package papilio.oversight.limit;

import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;

/**
 * Sets or changes a quality tolerance limit (ICH E6(R3) 3.10.1, E8(R1); TransCelerate's secondary limit is the alert), in
 * percent. Expected ≤ alert ≤ tolerated.
 *
 * @param basedOn the version that the person looked at; 0 for the first
 * @param withdrawn whether the parameter is watched no longer
 */
public record ReviseLimit(
        String study,
        QualityParameter parameter,
        int basedOn,
        double expected,
        double alertAt,
        double tolerated,
        boolean withdrawn,
        String reason) {
    private static final int LONGEST = 1000;

    /** From a form, whose numbers may be empty. */
    public static ReviseLimit of(
            String study,
            QualityParameter parameter,
            int basedOn,
            @Nullable Double expected,
            @Nullable Double alertAt,
            @Nullable Double tolerated,
            boolean withdrawn,
            String reason) {
        return new ReviseLimit(
                study,
                parameter,
                basedOn,
                needed("expected", expected),
                needed("alertAt", alertAt),
                needed("tolerated", tolerated),
                withdrawn,
                reason);
    }

    public ReviseLimit {
        percent("expected", expected);
        percent("alertAt", alertAt);
        percent("tolerated", tolerated);
        if (alertAt < expected) throw new FieldRefusal("alertAt", "oversight.limit.alertBelow");
        if (tolerated < alertAt) throw new FieldRefusal("tolerated", "oversight.limit.toleratedBelow");
        reason = reason.strip();
        if (reason.isEmpty()) throw new FieldRefusal("reason", "oversight.limit.reasonNeeded");
        if (reason.length() > LONGEST) throw new FieldRefusal("reason", "oversight.log.tooLong", LONGEST);
    }

    private static double needed(String field, @Nullable Double value) {
        if (value == null) throw new FieldRefusal(field, "oversight.limit.percent");
        return value;
    }

    private static void percent(String field, double value) {
        if (!(value >= 0 && value <= 100)) throw new FieldRefusal(field, "oversight.limit.percent");
    }
}
