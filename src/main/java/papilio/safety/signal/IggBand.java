package papilio.safety.signal;

/**
 * Bands of IgG in g/L: mild below the lower limit of normal and 5.0 or more, moderate 3.0 to under 5.0, severe under 3.0.
 * (The split at 5.0 is the portal's; where an alert begins stands in {@link SignalLimits}.)
 */
public enum IggBand {
    NORMAL,
    MILD,
    MODERATE,
    SEVERE;

    private static final double MODERATE_BELOW = 5.0;
    private static final double SEVERE_BELOW = 3.0;

    public static IggBand of(double grams, double lowerLimit) {
        if (grams < SEVERE_BELOW) return SEVERE;
        if (grams < MODERATE_BELOW) return MODERATE;
        return grams < lowerLimit ? MILD : NORMAL;
    }
}
