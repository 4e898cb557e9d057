package papilio.patient;

/** Which record is corrected, as the person saw it, and why. */
public record Correction(long id, long version, String reason) {}
