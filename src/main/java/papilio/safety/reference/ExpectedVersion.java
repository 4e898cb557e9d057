package papilio.safety.reference;

import java.time.LocalDateTime;

/**
 * A version of a study's list of expected reactions, with who made it; times in UTC.
 *
 * @param judged how many events were judged by it
 */
public record ExpectedVersion(ExpectedList list, LocalDateTime madeAt, String madeBy, long judged) {}
