package papilio.timeline;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import papilio.patient.DeclineReason;
import papilio.patient.EndReason;
import papilio.patient.MissReason;
import papilio.patient.TreatmentStopReason;

/** Coded reasons in words; what an import brought beyond the codes stays as it is. */
public final class Reasons {
    private Reasons() {}

    public static @Nullable String end(@Nullable String code, Words words) {
        return known(EndReason.values(), code) ? words.say("patient.endReason." + code) : code;
    }

    public static @Nullable String declined(@Nullable String code, Words words) {
        return DeclineReason.isOne(code) ? words.say("patient.declineReason." + code) : code;
    }

    public static @Nullable String stop(@Nullable String code, Words words) {
        return known(TreatmentStopReason.values(), code) ? words.say("patient.stopReason." + code) : code;
    }

    public static @Nullable String missed(@Nullable String code, Words words) {
        return known(MissReason.values(), code) ? words.say("patient.missReason." + code) : code;
    }

    private static boolean known(Enum<?>[] codes, @Nullable String code) {
        return Arrays.stream(codes).anyMatch(one -> one.name().equals(code));
    }
}
