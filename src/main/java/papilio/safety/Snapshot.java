package papilio.safety;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The fields of an event as text that is kept with a decision. */
final class Snapshot {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Snapshot() {}

    static String of(EventContent facts) {
        return JSON.writeValueAsString(facts.fields());
    }

    static String of(List<FieldChange> changes) {
        return JSON.writeValueAsString(changes);
    }

    static List<FieldChange> readChanges(@Nullable String changes) {
        return changes == null ? List.of() : JSON.readValue(changes, new TypeReference<List<FieldChange>>() {});
    }

    static Map<String, String> read(String snapshot) {
        return JSON.readValue(snapshot, new TypeReference<LinkedHashMap<String, String>>() {});
    }
}
