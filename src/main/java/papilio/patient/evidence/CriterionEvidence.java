package papilio.patient.evidence;

/**
 * What an instrument was told about a patient and what it answered, in the instrument's own words.
 *
 * @param inputs can be read back by the instrument
 */
public record CriterionEvidence(String instrument, String inputs, String result) {}
