package papilio.desk.sites;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of what is known about a site; the address names the one that is open. */
enum SiteTab {
    PROFILE,
    TARGETS,
    MILESTONES,
    PEOPLE,
    APPROVALS,
    VISITS,
    PATIENTS;

    /** The profile where the address names none. */
    static SiteTab of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(tab -> tab.inAddress().equals(name))
                .findFirst()
                .orElse(PROFILE);
    }

    String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }
}
