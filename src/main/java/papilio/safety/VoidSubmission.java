package papilio.safety;

/** The report was not sent after all. */
public record VoidSubmission(String study, long id, long version, String reason) {}
