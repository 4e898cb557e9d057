package papilio.desk.safety;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.safety.signal.SignalFilter;
import papilio.safety.signal.SignalRule;
import papilio.safety.signal.SignalState;

/** The proposals' filter as the address carries it: the open ones where nothing is said. */
final class SignalFilters {
    private static final String ALL = "ALL";

    private SignalFilters() {}

    static SignalFilter of(Map<String, String> address) {
        var state = address.getOrDefault("state", SignalState.OPEN.name());
        return new SignalFilter(
                QueueFilters.one(SignalState.class, state).orElse(null),
                SignalRule.of(address.getOrDefault("rule", "")).orElse(null),
                address.get("site"));
    }

    static Map<String, String> address(SignalFilter filter) {
        var address = new LinkedHashMap<String, String>();
        address.put("tab", SafetyTab.SIGNALS.address());
        address.put("state", filter.state() == null ? ALL : filter.state().name());
        if (filter.rule() != null) address.put("rule", filter.rule().name());
        if (filter.site() != null) address.put("site", filter.site());
        return address;
    }

    static SignalFilter with(SignalFilter filter, @Nullable SignalState state) {
        return new SignalFilter(state, filter.rule(), filter.site());
    }
}
