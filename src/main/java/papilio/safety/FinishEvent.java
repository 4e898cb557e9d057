package papilio.safety;

/** Closes an event with a final version, or opens a closed one again; {@code version}: the one that was on the screen. */
public record FinishEvent(String study, String eventNo, long version, String reason) {}
