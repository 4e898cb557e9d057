package papilio.patient;

/** A patient was voided as a whole, in the transaction that still runs. */
public record PatientVoided(String study, String site, long patientId, String patientNo, String reason) {}
