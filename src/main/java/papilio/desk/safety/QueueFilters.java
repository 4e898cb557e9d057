package papilio.desk.safety;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventFilter;
import papilio.safety.EventGroup;
import papilio.safety.ReviewState;
import papilio.safety.codes.Severity;

/** The queue's filter as it stands in the address; what is unreadable there is as if it were not. */
final class QueueFilters {
    private QueueFilters() {}

    static EventFilter of(Map<String, String> address, EventGroup usual) {
        return new EventFilter(
                one(EventGroup.class, address.get("group")).orElse(usual),
                text(address.get("site")),
                one(Severity.class, address.get("severity")).orElse(null),
                one(ReviewState.class, address.get("state")).orElse(null),
                text(address.get("soc")),
                text(address.get("term")),
                text(address.get("patient")),
                "true".equals(address.get("emergent")),
                "true".equals(address.get("serious")),
                text(address.get("monitor")),
                month(address.get("month")));
    }

    static Map<String, String> address(EventFilter filter) {
        var address = new LinkedHashMap<String, String>();
        address.put("group", filter.group().name());
        put(address, "site", filter.site());
        put(address, "severity", filter.severity());
        put(address, "state", filter.state());
        put(address, "soc", filter.soc());
        put(address, "term", filter.term());
        put(address, "patient", filter.patientNo());
        if (filter.emergent()) address.put("emergent", "true");
        if (filter.seriousOnly()) address.put("serious", "true");
        put(address, "monitor", filter.decidedBy());
        put(address, "month", filter.changedIn());
        return address;
    }

    static <E extends Enum<E>> Optional<E> one(Class<E> list, @Nullable String name) {
        return Arrays.stream(list.getEnumConstants())
                .filter(code -> code.name().equals(name))
                .findFirst();
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        if (text == null || !text.matches("\\d{4}-(0[1-9]|1[0-2])")) return null;
        return YearMonth.parse(text);
    }

    private static void put(Map<String, String> address, String name, @Nullable Object value) {
        if (value != null) address.put(name, value.toString());
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
