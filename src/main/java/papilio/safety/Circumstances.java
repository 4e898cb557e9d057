package papilio.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules about an event need to know of its patient and study. */
public record Circumstances(
        @Nullable LocalDate consentOn,
        boolean forbidBeforeConsent,
        LocalDate today,
        Instant now,
        ZoneId zone,
        Set<String> specialInterests) {
    public Circumstances {
        specialInterests = Set.copyOf(specialInterests);
    }
}
