package papilio.access;

/** An account in the list; {@code studies} counts those assigned one by one. */
public record AccountRow(
        String username,
        String displayName,
        Role role,
        boolean active,
        boolean mustChangePassword,
        boolean allStudies,
        long studies,
        long sites) {}
