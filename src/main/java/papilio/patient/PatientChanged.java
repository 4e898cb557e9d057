package papilio.patient;

/** Something about this patient was recorded, corrected or voided, in the transaction that still runs. */
public record PatientChanged(String study, String site, long patientId) {}
