package papilio.patient;

/** A screening failure or a refusal was recorded wrongly: the patient is in screening again. */
public record ReopenScreening(String study, String patientNo, long version, String reason) {}
