package papilio.safety.clock;

/** Kinds of those who must be told; how each is called stands in the rule. */
public enum Recipient {
    LEAD,
    ETHICS,
    ADR_SYSTEM,
    HOLDER,
    ADR_CENTRE,
    AUTHORITY,
    OTHER
}
