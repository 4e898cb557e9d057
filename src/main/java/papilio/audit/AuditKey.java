package papilio.audit;

import java.time.Instant;

/** The place of an entry in the trail, newest first. */
public record AuditKey(Instant at, long id) {}
