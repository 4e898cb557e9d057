package papilio.safety.queue;

import java.util.Map;

/** A saved choice: its name and the parameters of the address that it opens. */
public record SavedFilterRow(long id, String name, Map<String, String> address) {
    public SavedFilterRow {
        address = Map.copyOf(address);
    }
}
