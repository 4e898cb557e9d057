package papilio.access;

import java.time.Instant;

/** An account as the administrator edits it. */
public record AccountDetail(
        long version,
        String username,
        String displayName,
        Role role,
        String language,
        boolean active,
        boolean mustChangePassword,
        Assignment part,
        Instant createdAt) {}
