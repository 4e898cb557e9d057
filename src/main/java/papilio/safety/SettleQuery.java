package papilio.safety;

/** Closes a question, or asks it again. */
public record SettleQuery(String study, long id, long version) {}
