package papilio.safety;

/** An event of this patient was voided by the site, in the transaction that still runs. */
public record EventVoided(String study, long patientId) {}
