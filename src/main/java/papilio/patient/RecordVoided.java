package papilio.patient;

/** One record of a patient's course was voided, in the transaction that still runs. */
public record RecordVoided(RecordKind kind, long id, String reason) {}
