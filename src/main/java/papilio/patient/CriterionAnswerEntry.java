package papilio.patient;

/** An answer to one eligibility criterion that comes in in bulk. */
public record CriterionAnswerEntry(String study, String site, long patientId, String criterion, String answer) {}
