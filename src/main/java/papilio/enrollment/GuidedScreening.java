package papilio.enrollment;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.DecideEligibility.Outcome;
import papilio.lupus.EularAcrInputs;
import papilio.patient.CriterionVerdict;
import papilio.patient.ScreenPatient;

/** A screening from consent to its decision, entered in one go: all of it is kept, or nothing. */
public record GuidedScreening(
        ScreenPatient entry,
        Map<String, CriterionVerdict> verdicts,
        Map<String, EularAcrInputs> classifications,
        Outcome outcome,
        @Nullable LocalDate on,
        @Nullable String reason,
        @Nullable String overrideReason) {
    public GuidedScreening {
        verdicts = Map.copyOf(verdicts);
        classifications = Map.copyOf(classifications);
    }

    DecideEligibility decision(String number, long version) {
        return new DecideEligibility(
                entry.study(), number, version, verdicts, classifications, outcome, on, reason, overrideReason);
    }
}
