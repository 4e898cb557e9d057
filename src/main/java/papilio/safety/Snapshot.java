package papilio.safety;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The fields of an event as text that is kept with a decision. */
final class Snapshot {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Snapshot() {}

    static String of(EventContent facts) {
        return JSON.writeValueAsString(facts.fields());
    }

    static Map<String, String> read(String snapshot) {
        return JSON.readValue(snapshot, new TypeReference<LinkedHashMap<String, String>>() {});
    }
}
