package papilio.enrollment;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.lupus.EularAcrInputs;
import papilio.patient.CriterionVerdict;

/**
 * What screening came to: the answers to the criteria, and with them the decision, in one.
 *
 * @param version of the patient that the person looked at
 * @param classifications what the calculator was told, by the criterion that it answers
 * @param on the day of the decision; not needed to keep somebody in screening
 * @param reason of a failure (the code of a criterion, else words) or of declining
 * @param overrideReason why somebody enters in spite of an unmet criterion or a consent that no approval covers; the study
 *     manager's word only
 * @param consentVersion that was signed, where the entry does not name it yet; null: as it is
 */
public record DecideEligibility(
        String study,
        String patientNo,
        long version,
        Map<String, CriterionVerdict> verdicts,
        Map<String, EularAcrInputs> classifications,
        Outcome outcome,
        @Nullable LocalDate on,
        @Nullable String reason,
        @Nullable String overrideReason,
        @Nullable String consentVersion) {
    public DecideEligibility {
        verdicts = Map.copyOf(verdicts);
        classifications = Map.copyOf(classifications);
    }

    public DecideEligibility(
            String study,
            String patientNo,
            long version,
            Map<String, CriterionVerdict> verdicts,
            Map<String, EularAcrInputs> classifications,
            Outcome outcome,
            @Nullable LocalDate on,
            @Nullable String reason,
            @Nullable String overrideReason) {
        this(study, patientNo, version, verdicts, classifications, outcome, on, reason, overrideReason, null);
    }

    /** The same on top of what somebody else saved meanwhile. */
    public DecideEligibility over(
            long newer,
            Map<String, CriterionVerdict> mergedVerdicts,
            Map<String, EularAcrInputs> mergedClassifications) {
        return new DecideEligibility(
                study,
                patientNo,
                newer,
                mergedVerdicts,
                mergedClassifications,
                outcome,
                on,
                reason,
                overrideReason,
                consentVersion);
    }

    /** What can come of a screening. */
    public enum Outcome {
        KEEP,
        ENROLL,
        FAIL,
        DECLINE
    }
}
