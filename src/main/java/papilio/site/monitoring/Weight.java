package papilio.site.monitoring;

/** How much a finding weighs. */
public enum Weight {
    CRITICAL,
    MAJOR,
    OTHER
}
