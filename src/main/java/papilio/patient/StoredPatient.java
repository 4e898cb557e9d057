package papilio.patient;

/** A patient as the database has it, for a comparison with what comes in. */
public record StoredPatient(long id, boolean voided, boolean imported, IncomingPatient entry, PatientSources sources) {}
