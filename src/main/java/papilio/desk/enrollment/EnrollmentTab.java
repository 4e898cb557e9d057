package papilio.desk.enrollment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Parts of the page; the address carries the name in lower case. */
enum EnrollmentTab {
    STANDING,
    FLOW,
    PLAN,
    SCREENING;

    /** What only the log and its forms ask for: an address without a tab that names one of these means the log. */
    private static final Set<String> OF_THE_LOG = Set.of("new", "patient", "group", "reason", "month", "site", "q");

    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part that an address names, else the one whose filters or forms it names, else the first. */
    static EnrollmentTab of(Map<String, String> filters) {
        return Arrays.stream(values())
                .filter(tab -> tab.address().equals(filters.get("tab")))
                .findFirst()
                .orElseGet(() -> meant(filters));
    }

    private static EnrollmentTab meant(Map<String, String> filters) {
        if (filters.containsKey("plan")) return PLAN;
        return filters.keySet().stream().anyMatch(OF_THE_LOG::contains) ? SCREENING : STANDING;
    }
}
