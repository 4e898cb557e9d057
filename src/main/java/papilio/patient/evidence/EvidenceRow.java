package papilio.patient.evidence;

import java.time.Instant;

/** One version of the evidence for a criterion; the greatest number counts. */
public record EvidenceRow(
        String criterion, int number, String instrument, String inputs, String result, Instant madeAt, String madeBy) {
    public CriterionEvidence evidence() {
        return new CriterionEvidence(instrument, inputs, result);
    }
}
