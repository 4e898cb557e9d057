package papilio.safety;

/** Replaces what was written down about the sending of a report. */
public record CorrectSubmission(String study, long id, long version, Submission sent, String reason) {}
