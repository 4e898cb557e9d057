package papilio.patient.evidence;

/** Evidence that comes in in bulk. */
public record EvidenceEntry(String study, String site, long patientId, String criterion, CriterionEvidence evidence) {}
