package papilio.safety.signal;

import papilio.safety.EventContent;

/** A proposal becomes an event with these facts. */
public record AcceptSignal(String study, long id, long version, EventContent facts) {}
