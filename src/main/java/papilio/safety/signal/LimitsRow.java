package papilio.safety.signal;

/** The limits of a study; {@code number} counts their revisions, 0: as delivered. */
public record LimitsRow(SignalLimits limits, int number) {
    static final LimitsRow DELIVERED = new LimitsRow(SignalLimits.DELIVERED, 0);
}
