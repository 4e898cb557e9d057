package papilio.patient;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the criteria, by code, say about a patient; criteria that are not named stay as they were.
 *
 * @param version of the patient that the person looked at; null where nobody did
 */
public record AnswerCriteria(
        String study, String patientNo, @Nullable Long version, Map<String, CriterionVerdict> verdicts) {
    public AnswerCriteria {
        verdicts = Map.copyOf(verdicts);
    }

    public AnswerCriteria(String study, String patientNo, Map<String, CriterionVerdict> verdicts) {
        this(study, patientNo, null, verdicts);
    }
}
