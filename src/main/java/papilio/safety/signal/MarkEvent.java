package papilio.safety.signal;

/**
 * The event that a proposal is about is marked as of the special interest.
 *
 * @param reason of the correction, for the trail
 */
public record MarkEvent(String study, long id, long version, String reason) {}
