package papilio.patient;

/** A record was made by mistake; it stays for the audit trail, nothing counts it any more. */
public record VoidRecord(String study, RecordKind kind, long id, long version, String reason) {}
