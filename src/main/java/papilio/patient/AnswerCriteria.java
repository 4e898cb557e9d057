package papilio.patient;

import java.util.Map;

/** What the criteria, by code, say about a patient; criteria that are not named stay as they were. */
public record AnswerCriteria(String study, String patientNo, Map<String, CriterionVerdict> verdicts) {
    public AnswerCriteria {
        verdicts = Map.copyOf(verdicts);
    }
}
