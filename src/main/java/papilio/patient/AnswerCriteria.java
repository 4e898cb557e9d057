package papilio.patient;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.patient.evidence.CriterionEvidence;

/**
 * What the criteria, by code, say about a patient; criteria that are not named stay as they were.
 *
 * @param version of the patient that the person looked at; null where nobody did
 * @param evidence on which answers rest, by code
 */
public record AnswerCriteria(
        String study,
        String patientNo,
        @Nullable Long version,
        Map<String, CriterionVerdict> verdicts,
        Map<String, CriterionEvidence> evidence) {
    public AnswerCriteria {
        verdicts = Map.copyOf(verdicts);
        evidence = Map.copyOf(evidence);
    }

    public AnswerCriteria(
            String study, String patientNo, @Nullable Long version, Map<String, CriterionVerdict> verdicts) {
        this(study, patientNo, version, verdicts, Map.of());
    }

    public AnswerCriteria(String study, String patientNo, Map<String, CriterionVerdict> verdicts) {
        this(study, patientNo, null, verdicts);
    }
}
