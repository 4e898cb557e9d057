package papilio.safety.dictionary;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A dictionary that was loaded once; times in UTC. */
public record DictionaryRow(
        long id,
        String name,
        State state,
        int terms,
        LocalDateTime loadedAt,
        String loadedBy,
        @Nullable LocalDateTime endedAt,
        @Nullable String endedBy,
        String reason) {
    public enum State {
        IN_FORCE,
        REPLACED,
        REMOVED
    }
}
