package papilio.safety;

/** Takes an event that should not have been written out of every count; it stays readable. */
public record VoidEvent(String study, String eventNo, long version, String reason) {}
