package papilio.safety.signal;

/** A proposal comes to nothing, for this reason. */
public record DismissSignal(String study, long id, long version, String reason) {}
