package papilio.audit.signature;

import java.time.Instant;
import papilio.access.Role;

/** A signature as a person reads it; {@code stale}: what was signed is no longer what is said. */
public record SignatureRow(
        String name, Role role, SignatureMeaning meaning, Instant at, int version, String hash, boolean stale) {}
