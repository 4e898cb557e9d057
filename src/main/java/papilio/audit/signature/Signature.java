package papilio.audit.signature;

import java.time.Instant;
import papilio.access.Role;

/** A name under one version of a record. */
public record Signature(
        long recordId,
        int version,
        String hash,
        SignatureMeaning meaning,
        String username,
        String name,
        Role role,
        Instant at) {

    /** As it is shown: stale as soon as the content is another, or a newer version exists. */
    public SignatureRow against(int newest, String current) {
        return new SignatureRow(name, role, meaning, at, version, hash, version != newest || !hash.equals(current));
    }
}
