package papilio.desk.safety;

import java.util.LinkedHashMap;
import java.util.Map;
import papilio.safety.DeadlineFilter;
import papilio.safety.DeadlineGroup;
import papilio.safety.clock.Recipient;

/** The board's filter as it stands in the address. */
final class DeadlineFilters {
    private DeadlineFilters() {}

    static DeadlineFilter of(Map<String, String> address) {
        var site = address.get("site");
        return new DeadlineFilter(
                QueueFilters.one(DeadlineGroup.class, address.get("show")).orElse(DeadlineGroup.RUNNING),
                QueueFilters.one(Recipient.class, address.get("recipient")).orElse(null),
                site == null || site.isBlank() ? null : site);
    }

    static Map<String, String> address(DeadlineFilter filter) {
        var address = new LinkedHashMap<String, String>();
        address.put("tab", SafetyTab.DEADLINES.address());
        address.put("show", filter.group().name());
        var recipient = filter.recipient();
        if (recipient != null) address.put("recipient", recipient.name());
        var site = filter.site();
        if (site != null) address.put("site", site);
        return address;
    }
}
