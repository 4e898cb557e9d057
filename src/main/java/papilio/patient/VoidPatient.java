package papilio.patient;

/** The whole patient was recorded by mistake; the rows stay for the audit trail, nothing counts them any more. */
public record VoidPatient(String study, String patientNo, long version, String reason) {}
